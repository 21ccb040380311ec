// Loaded before a program (`node --import`): says on the fourth of its streams how much memory it took
// at most, in kilobytes, when it ends.

import { writeSync } from 'node:fs'

process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))
