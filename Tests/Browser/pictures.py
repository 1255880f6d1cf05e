"""How large a picture really is, read from its bytes."""

import struct

# The markers of JPEG after which height and width stand; C4, C8 and CC mean something else.
FRAMES = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def jpeg_size(body):
    """Width and height in pixels; bytes that are no JPEG fail the test."""
    assert body[:2] == b"\xff\xd8", f"not a JPEG: {body[:16]!r}"
    place = 2
    while body[place] == 0xFF:
        marker, length = struct.unpack(">xBH", body[place : place + 4])
        if marker in FRAMES:
            height, width = struct.unpack(">HH", body[place + 5 : place + 9])
            return width, height
        place += 2 + length
    raise AssertionError("a JPEG without a frame")
