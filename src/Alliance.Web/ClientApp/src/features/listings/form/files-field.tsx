import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useRef } from 'react';
import { acceptedFiles } from './pending-files';
import styles from '../listings.module.css';
import { useListingWords } from '../words';

/** Pictures and papers that go with the entry: chosen here, sent as soon as it is posted. */
export function FilesField({ files, add, remove }: { files: readonly File[]; add: (files: File[]) => void; remove: (file: File) => void }) {
  const t = useListingWords();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <fieldset className={styles.field}>
      <legend>
        {t('papersTitle')} <small>{t('optional')}</small>
      </legend>
      <div className={styles.inline}>
        <Button icon={<PaperClipOutlined aria-hidden />} onClick={() => chooser.current?.click()}>
          {t('filesAdd')}
        </Button>
        {files.map((file) => (
          <Tag key={`${file.name} ${file.size}`} closable={{ 'aria-label': `${t('filesAway')} ${file.name}` }} onClose={() => remove(file)}>
            {file.name}
          </Tag>
        ))}
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          accept={acceptedFiles}
          aria-label={t('filesAdd')}
          onChange={(event) => {
            add([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </div>
      {files.length > 0 && <p className={styles.quiet}>{t('filesLater')}</p>}
    </fieldset>
  );
}
