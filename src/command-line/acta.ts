#!/usr/bin/env node
// The program `acta`: what the project does with a table alone, without a service. See
// docs/command-line.md.

// Before all others: networks are written in the words of the schema, whose types need it.
import 'reflect-metadata'
import { runActa } from './run-acta.ts'

process.exitCode = await runActa(process.argv.slice(2), process)
