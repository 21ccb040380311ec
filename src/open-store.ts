import { type Config, ConfigError } from './config.ts'
import { GrafeoStore } from './store/grafeo.ts'
import { Neo4jStore } from './store/neo4j.ts'
import type { Store } from './store/store.ts'

/** The engine that the settings ask for: the only place where one is chosen. */
export function openStore({ neo4j, dataFolder }: Config): Store {
  if (!neo4j) return new GrafeoStore({ folder: dataFolder })
  try {
    return new Neo4jStore(neo4j)
  } catch (error) {
    // Nothing is asked of the server yet: the driver refuses the address itself.
    throw new ConfigError(`NEO4J_URI cannot be used: ${(error as Error).message}`)
  }
}
