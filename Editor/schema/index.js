import { Embed } from "./embed.js"
import { Footnote } from "./footnote.js"
import { BulletList, ListItem, OrderedList } from "./lists.js"
import { Bold, Code, Italic, Language, Link, Strike, Subscript, Superscript } from "./marks.js"
import { Gallery, Picture } from "./pictures.js"
import { FactBox, PullQuotation, Quotation } from "./set-apart.js"
import { Table, TableCell, TableEditing, TableHeader, TableRow } from "./tables.js"
import { CodeBlock, Divider, Doc, HardBreak, Heading, Paragraph, Text } from "./text.js"

/** Every node and mark of the document tree, under the names that its JSON gives them. */
export const tree = [
    Doc, Paragraph, Heading, BulletList, OrderedList, ListItem, Quotation, PullQuotation, FactBox, Picture, Gallery,
    Table, TableRow, TableHeader, TableCell, TableEditing, CodeBlock, Divider, Embed, Text, HardBreak, Footnote,
    Link, Language, Bold, Italic, Strike, Subscript, Superscript, Code,
]
