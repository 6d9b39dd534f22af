import { startServer } from '../../check/server/good-server.js';

/** A server without a fault, in a process of its own; it ends with the one that started it. */
const { url } = await startServer();
process.send?.(url);
process.once('disconnect', () => process.exit());
