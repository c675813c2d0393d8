// What a database needs before the graph goes into it: ids are unique, and names and texts are found without looking at every node.
// Statements end with a semicolon at the end of a line; every one may be run again.

CREATE CONSTRAINT paper_id IF NOT EXISTS FOR (n:Paper) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT term_id IF NOT EXISTS FOR (n:Term) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT result_id IF NOT EXISTS FOR (n:Result) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT repository_id IF NOT EXISTS FOR (n:Repository) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT web_page_id IF NOT EXISTS FOR (n:WebPage) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT host_id IF NOT EXISTS FOR (n:Host) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT community_id IF NOT EXISTS FOR (n:Community) REQUIRE n.id IS UNIQUE;

// One node says what the last load left here; see docs/neo4j.md.
CREATE CONSTRAINT load_id IF NOT EXISTS FOR (n:_Load) REQUIRE n.id IS UNIQUE;

CREATE INDEX term_name IF NOT EXISTS FOR (n:Term) ON (n.name);
CREATE INDEX host_name IF NOT EXISTS FOR (n:Host) ON (n.name);

CREATE FULLTEXT INDEX term_text IF NOT EXISTS FOR (n:Term) ON EACH [n.name, n.aliases];
CREATE FULLTEXT INDEX paper_text IF NOT EXISTS FOR (n:Paper) ON EACH [n.title, n.abstract];
