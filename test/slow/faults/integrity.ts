import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** What SQLite says of the store of a project whose server is not running. */
export function integrityOf(project: string, dataDir = join(project, 'data')): string {
  const script = `
    import Database from 'libsql';
    const db = new Database(process.argv[1]);
    console.log(db.prepare('PRAGMA integrity_check').get().integrity_check);`;
  const args = ['--input-type=module', '--eval', script, join(dataDir, 'store.db')];
  return execFileSync(process.execPath, args, { cwd: project, encoding: 'utf8' }).trim();
}
