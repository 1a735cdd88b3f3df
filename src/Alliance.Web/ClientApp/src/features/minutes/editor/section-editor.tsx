import { BoldOutlined, OrderedListOutlined, UnorderedListOutlined } from '@ant-design/icons';
import Collaboration from '@tiptap/extension-collaboration';
import { EditorContent, useEditor, useEditorState, type Editor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import type * as Y from 'yjs';
import { useMinutesWords } from '../words';
import styles from './editor.module.css';

interface Props {
  doc: Y.Doc;
  field: string;
  label: string;
  editable: boolean;
}

/** One section of the minutes, edited by whoever has it open. Undo takes back one's own words alone. */
export function SectionEditor({ doc, field, label, editable }: Props) {
  const editor = useEditor(
    {
      editable,
      extensions: [
        StarterKit.configure({ undoRedo: false, codeBlock: false, code: false, link: false, horizontalRule: false, strike: false, underline: false, italic: false, heading: { levels: [4] } }),
        Collaboration.configure({ document: doc, field }),
      ],
      editorProps: { attributes: { class: styles.text ?? '', 'aria-label': label, role: 'textbox', 'aria-multiline': 'true' } },
    },
    [doc, field, editable],
  );
  return (
    <div className={styles.editor}>
      {editable && editor !== null && <Tools editor={editor} />}
      <EditorContent editor={editor} />
    </div>
  );
}

function Tools({ editor }: { editor: Editor }) {
  const t = useMinutesWords();
  const state = useEditorState({
    editor,
    selector: ({ editor: each }) => ({ focused: each.isFocused, bold: each.isActive('bold'), heading: each.isActive('heading'), bullet: each.isActive('bulletList'), ordered: each.isActive('orderedList') }),
  });
  const tool = (active: boolean, label: string, face: React.ReactNode, run: () => void) => (
    <button type="button" aria-pressed={active} aria-label={label} title={label} onMouseDown={(event) => event.preventDefault()} onClick={run}>
      {face}
    </button>
  );
  return (
    <div className={`${styles.tools} ${state.focused ? styles.shown : ''}`} role="toolbar" aria-label={t('tools')}>
      {tool(state.heading, t('heading'), 'H', () => editor.chain().focus().toggleHeading({ level: 4 }).run())}
      {tool(state.bold, t('bold'), <BoldOutlined aria-hidden />, () => editor.chain().focus().toggleBold().run())}
      {tool(state.bullet, t('bullet'), <UnorderedListOutlined aria-hidden />, () => editor.chain().focus().toggleBulletList().run())}
      {tool(state.ordered, t('ordered'), <OrderedListOutlined aria-hidden />, () => editor.chain().focus().toggleOrderedList().run())}
    </div>
  );
}
