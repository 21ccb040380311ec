// Constraints and indexes of the embedded engine. A unique constraint has no index of its own here,
// and one index on ids is all that lookups need: a second one on a poorer key would slow them down.
CREATE INDEX node_id IF NOT EXISTS FOR (n:Node) ON (n.id);
CREATE CONSTRAINT node_id_unique IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT store_key_unique IF NOT EXISTS FOR (s:ActaStore) REQUIRE s.key IS UNIQUE;
