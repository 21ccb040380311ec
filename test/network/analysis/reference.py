"""The analyses of a stance network by networkx, scipy and numpy: cases in, results out, as JSON."""

import json
import sys

import networkx
import numpy
from scipy.cluster.hierarchy import cophenet, linkage
from scipy.spatial.distance import pdist, squareform


def graph_of(values):
    graph = networkx.Graph()
    graph.add_nodes_from(range(len(values)))
    for row, line in enumerate(values):
        for column in range(row):
            if line[column] > 0:
                graph.add_edge(row, column, weight=line[column])
    return graph


def groups_of(numbers):
    return [{i for i, one in enumerate(numbers) if one == number} for number in set(numbers)]


def modularities(values, groups):
    graph = graph_of(values)
    modularity = networkx.community.modularity
    return {
        "weighted": modularity(graph, groups_of(groups), weight="weight"),
        "resolution": modularity(graph, groups_of(groups), weight="weight", resolution=1.5),
        "unweighted": modularity(graph, groups_of(groups), weight=None),
    }


def spectrum(values):
    found = sorted(networkx.laplacian_spectrum(graph_of(values), weight="weight"), reverse=True)
    return list(numpy.array(found) / sum(found))


def hierarchies(distances):
    near = squareform(numpy.array(distances))
    return {
        name: squareform(cophenet(linkage(near, method=name))).tolist()
        for name in ("single", "average", "complete", "ward")
    }


def scaling(distances):
    squares = numpy.array(distances) ** 2
    size = len(squares)
    centre = numpy.eye(size) - 1 / size
    found, vectors = numpy.linalg.eigh(-centre @ squares @ centre / 2)
    order = numpy.argsort(found)[::-1][:2]
    points = vectors[:, order] * numpy.sqrt(found[order])
    near, given = pdist(points), squareform(numpy.array(distances))
    return {
        "distances": squareform(near).tolist(),
        "shares": (found[order] / numpy.abs(found).sum()).tolist(),
        "stress": float(numpy.sqrt(((near - given) ** 2).sum() / (given**2).sum())),
    }


def correspondence(table):
    """Chi-squared distances of rows, by their definition: all axes together show these."""
    table = numpy.array(table, dtype=float)
    share = table / table.sum()
    rows, columns = share.sum(axis=1), share.sum(axis=0)
    expected = numpy.outer(rows, columns)
    residuals = (share - expected) / numpy.sqrt(expected)
    left, singular, right = numpy.linalg.svd(residuals, full_matrices=False)
    ofRows = left[:, :2] * singular[:2] / numpy.sqrt(rows)[:, None]
    ofColumns = right[:2].T * singular[:2] / numpy.sqrt(columns)[:, None]
    return {
        "inertia": float(((share - expected) ** 2 / expected).sum()),
        "shares": (singular[:2] ** 2 / (singular**2).sum()).tolist(),
        "rows": squareform(pdist(ofRows)).tolist(),
        "products": (ofRows @ ofColumns.T).tolist(),
    }


FUNCTIONS = {
    function.__name__: function
    for function in (modularities, spectrum, hierarchies, scaling, correspondence)
}
cases = json.load(sys.stdin)
json.dump([FUNCTIONS[case["name"]](*case["arguments"]) for case in cases], sys.stdout)
