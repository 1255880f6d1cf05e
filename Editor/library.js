// The one place that knows where the editing library is served.
export {
    Dropcursor, Editor, Extension, Gapcursor, Mark, Node, UndoRedo, textblockTypeInputRule, wrappingInputRule, pm,
} from "../library/tiptap.js"
