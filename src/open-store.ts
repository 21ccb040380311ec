import type { Config } from './config.ts'
import { GrafeoStore } from './store/grafeo.ts'
import { Neo4jStore } from './store/neo4j.ts'
import type { Store } from './store/store.ts'

/** The engine that the settings ask for: the only place where one is chosen. */
export function openStore({ neo4j, dataFolder }: Config): Store {
  return neo4j ? new Neo4jStore(neo4j) : new GrafeoStore({ folder: dataFolder })
}
