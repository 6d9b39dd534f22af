// Makes a database the way other programs do, and keeps its write lock for half a second.
import { join } from 'node:path';
import Database from 'libsql';

const db = new Database(join(process.argv[2] ?? '', 'store.db'));
db.exec('BEGIN IMMEDIATE');
console.log('locked');
setTimeout(() => db.exec('COMMIT'), 500);
