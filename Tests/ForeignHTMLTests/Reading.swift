import Documents
import ForeignHTML

/// The HTML that our own pages would have of foreign HTML.
func rendered(_ html: String) -> String { HTMLReader.read(html).document.html() }

func read(_ html: String) -> [Block] { HTMLReader.read(html).document.blocks }

/// What was left out, as kinds with their counts.
func left(_ html: String) -> [String: Int] {
    Dictionary(HTMLReader.read(html).left.map { ($0.kind, $0.count) }, uniquingKeysWith: +)
}

func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
