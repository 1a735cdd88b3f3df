// Writes a Brotli and a gzip copy beside every text file of the bundle, so that the server only has to send them.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

let files = 0;
let sent = 0;
const visit = (folder) => {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) visit(path);
    else if (/\.(js|css|html|svg|json|txt|webmanifest)$/.test(name) && statSync(path).size > 1024) {
      const content = readFileSync(path);
      const small = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } });
      writeFileSync(`${path}.br`, small);
      writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
      files += 1;
      sent += small.length;
    }
  }
};
visit(process.argv[2] ?? '.');
console.log(`  ${files} files compressed, ${Math.round(sent / 1024)} kB to send in all`);
