import com.google.gson.GsonBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.LogManager;
import java.util.zip.ZipFile;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.TimeFormat;
import org.gephi.graph.api.types.IntervalSet;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.plugin.file.spreadsheet.ImporterSpreadsheetCSV;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.io.processor.spi.Processor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Has Gephi import files, and prints what it then holds.
 *
 * Each line of the input names a folder, which holds one file a format, named by its path: gexf,
 * graphml, ... The answer to it is one line of JSON, by format: nodes and edges with all that Gephi
 * tells of them, and what its import report complains of.
 */
class GephiReader {
  /** How Gephi knows each format: by the ending of a file's name. */
  private static final Map<String, String> ENDINGS =
      Map.of("gexf", ".gexf", "graphml", ".graphml", "graphml-yed", ".graphml", "pajek", ".net");

  private static final ProjectController PROJECTS = ofGephi(ProjectController.class);
  private static final ImportController IMPORTS = ofGephi(ImportController.class);
  private static final GraphController GRAPHS = ofGephi(GraphController.class);

  private final Workspace workspace = PROJECTS.openNewWorkspace();
  private final List<String> complaints = new ArrayList<>();
  private final Set<Object> placed = new HashSet<>();

  public static void main(String[] arguments) throws IOException {
    PrintStream answers = System.out;
    // Whatever is printed by others is no answer.
    System.setOut(System.err);
    LogManager.getLogManager().reset();
    PROJECTS.newProject();
    var json = new GsonBuilder().serializeNulls().serializeSpecialFloatingPointValues().create();
    var utf8 = new PrintStream(answers, true, StandardCharsets.UTF_8);
    var folders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String folder; (folder = folders.readLine()) != null; ) {
      utf8.println(json.toJson(readAll(Path.of(folder))));
    }
    // Gephi has threads that would go on.
    System.exit(0);
  }

  private static <Service> Service ofGephi(Class<Service> service) {
    return Lookup.getDefault().lookup(service);
  }

  private static Map<String, Object> readAll(Path folder) throws IOException {
    var found = new LinkedHashMap<String, Object>();
    for (var format : ENDINGS.entrySet()) {
      var file = folder.resolve(format.getKey());
      if (!Files.exists(file)) continue;
      found.put(format.getKey(), new GephiReader().readFile(file, format.getValue()));
    }
    if (Files.exists(folder.resolve("csv"))) found.put("csv", new GephiReader().readTables(folder));
    return found;
  }

  private Object readFile(Path file, String ending) throws IOException {
    try (var reader = Files.newBufferedReader(file)) {
      take(IMPORTS.importFile(reader, IMPORTS.getFileImporter(ending)), new DefaultProcessor());
    }
    return held();
  }

  /** As docs/exports.md says: nodes.csv, then edges.csv into the same workspace. */
  private Object readTables(Path folder) throws IOException {
    try (var zip = new ZipFile(folder.resolve("csv").toFile())) {
      for (var name : List.of("nodes.csv", "edges.csv")) {
        var table = folder.resolve("of-gephi-" + name);
        Files.copy(zip.getInputStream(zip.getEntry(name)), table);
        var importer = new ImporterSpreadsheetCSV();
        importer.setFile(table.toFile());
        take(IMPORTS.importFile(table.toFile(), importer), new AppendProcessor());
      }
    }
    return held();
  }

  private void take(Container container, Processor processor) {
    // What a user chooses beside the import report: parallel edges stay apart, nodes in place.
    container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
    container.getLoader().setAutoScale(false);
    container.verify();
    complain(container);
    // All others it places at random.
    for (var node : container.getUnloader().getNodes()) {
      if (node.getX() != 0 || node.getY() != 0) placed.add(node.getId());
    }
    IMPORTS.process(container, processor, workspace);
    complain(container);
  }

  private void complain(Container container) {
    var issues = container.getReport().getIssues(Integer.MAX_VALUE);
    while (issues.hasNext()) {
      Issue issue = issues.next();
      if (issue.getLevel() == Issue.Level.INFO) continue;
      complaints.add(issue.getLevel() + ": " + issue.getMessage());
    }
  }

  private Map<String, Object> held() {
    Graph graph = GRAPHS.getGraphModel(workspace).getGraph();
    var nodes = new ArrayList<Object>();
    for (Node node : graph.getNodes().toArray()) nodes.add(described(node));
    var edges = new ArrayList<Object>();
    boolean isDirected = true;
    for (Edge edge : graph.getEdges().toArray()) {
      edges.add(described(edge));
      isDirected &= edge.isDirected();
    }
    PROJECTS.deleteWorkspace(workspace);
    var found = new LinkedHashMap<String, Object>();
    found.put("nodes", nodes);
    found.put("edges", edges);
    found.put("directed", isDirected);
    found.put("complaints", complaints);
    return found;
  }

  private Map<String, Object> described(Node node) {
    var item = attributesOf(node);
    item.put("id", node.getId());
    item.put("name", node.getLabel());
    item.put("label", node.getLabel());
    item.put("size", node.size());
    var color = node.getColor();
    item.put("color", List.of(color.getRed(), color.getGreen(), color.getBlue()));
    if (placed.contains(node.getId())) {
      item.put("x", node.x());
      item.put("y", node.y());
    }
    return item;
  }

  private static Map<String, Object> described(Edge edge) {
    var item = attributesOf(edge);
    item.put("id", edge.getId());
    item.put("source", edge.getSource().getId());
    item.put("target", edge.getTarget().getId());
    item.put("label", edge.getLabel());
    item.put("weight", edge.getWeight());
    item.put("kind", edge.getTypeLabel());
    return item;
  }

  private static Map<String, Object> attributesOf(Element element) {
    var item = new LinkedHashMap<String, Object>();
    for (Column column : element.getAttributeColumns()) {
      Object value = element.getAttribute(column);
      boolean isDates = value instanceof IntervalSet;
      item.put(column.getTitle(), isDates ? ((IntervalSet) value).toString(TimeFormat.DATE) : value);
    }
    return item;
  }
}
