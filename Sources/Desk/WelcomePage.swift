/// What the desk shows while nobody can sign in.
enum WelcomePage {
    static let html = """
        <!doctype html>
        <html lang="en" dir="ltr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>The desk – Stoppress</title>
        <link rel="stylesheet" href="/desk/desk.css">
        </head>
        <body>
        <main>
        <h1>The desk</h1>
        <p>This newspaper has no staff accounts yet, so nothing can be changed from a browser. Whoever runs this
        machine works from the command line, and what they do is public as soon as the command answers:</p>
        <dl>
        <dt><code>stoppress import wxr FILE --into DIR</code></dt>
        <dd>takes in a WordPress export and reports on every item of it</dd>
        <dt><code>stoppress import articles FILE.jsonl --into DIR</code></dt>
        <dd>takes in stories, one a line</dd>
        <dt><code>stoppress new DIR --from publication.yaml</code></dt>
        <dd>applies the publication’s sections, menus, pages and fronts</dd>
        <dt><code>stoppress check DIR</code></dt>
        <dd>says whether everything is well</dd>
        </dl>
        <p><a href="/">To the newspaper</a></p>
        </main>
        </body>
        </html>

        """

    static let style = """
        :root { color-scheme: light dark; --ink: #16140f; --paper: #fff; --rule: #d9d4c8; --accent: #a4161a }
        @media (prefers-color-scheme: dark) {
            :root { --ink: #ebe7de; --paper: #14130f; --rule: #38342c; --accent: #ff7b72 }
        }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif }
        main { max-inline-size: 40rem; margin: 0 auto; padding: 3rem 1rem }
        h1 { font-size: 26px; margin: 0 0 1rem; padding-block-end: .5rem; border-block-end: 1px solid var(--rule) }
        code { overflow-wrap: anywhere }
        dd { margin: 0 0 1rem }
        a { color: var(--accent) }
        a:focus-visible { outline: 3px solid; outline-offset: 2px }

        """
}
