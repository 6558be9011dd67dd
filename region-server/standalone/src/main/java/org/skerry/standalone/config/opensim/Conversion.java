// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.config.opensim;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.skerry.api.config.ConfigKey;
import org.skerry.api.config.KeyCatalogue;

/**
 * Reads an OpenSimulator installation and makes of it what is ours: a file for the grid, one for a region server and one for
 * each region, and a report of every value. Writes nothing. Used once, by one thread.
 */
final class Conversion {
    static final String GRID_FILE = "skerry.properties";
    static final String REGION_FILE = "region.properties";
    static final String ENVIRONMENT_FILE = "grid.env";
    private static final String OF_REGION = "region.";

    private final Path bin;
    private final Function<String, Optional<String>> environment;
    private final MappingTable table = MappingTable.load();
    private final ConversionReport report;
    private final Map<String, OutputFile> outputs = new LinkedHashMap<>();
    private final Map<String, IniValue> ofAllRegions = new LinkedHashMap<>();
    private boolean standalone;

    /**
     * @param folder of the installation, or its {@code bin}
     * @param environment variables that its ini files may name
     */
    Conversion(Path folder, Function<String, Optional<String>> environment) {
        this.bin = Files.isDirectory(folder.resolve("bin")) ? folder.resolve("bin") : folder;
        this.environment = environment;
        this.report = new ConversionReport(bin);
    }

    /** Whether there is anything of OpenSimulator's in a folder. */
    static boolean isInstallation(Path folder) {
        for (var bin : List.of(folder, folder.resolve("bin"))) {
            for (var file : List.of("OpenSim.ini", "OpenSimDefaults.ini", "Robust.ini", "Robust.HG.ini")) {
                if (Files.isRegularFile(bin.resolve(file))) {
                    return true;
                }
            }
        }
        return false;
    }

    ConversionReport report() {
        return report;
    }

    /** All files with something in them. */
    List<OutputFile> outputs() {
        return outputs.values().stream().filter(file -> !file.isEmpty()).toList();
    }

    void run() {
        var simulator = new IniTree(bin, environment);
        simulator.load(List.of(bin.resolve("OpenSimDefaults.ini"), bin.resolve("OpenSim.ini")));
        standalone = architecture(simulator);
        var robust = robust();
        if (robust.isPresent() && !standalone) {
            output(GRID_FILE).put("skerry.architecture", "grid", "made of " + names(robust.get()));
            map(robust.get(), List.of("grid"));
        }
        if (Files.isRegularFile(bin.resolve("OpenSim.ini"))) {
            output(standalone ? GRID_FILE : REGION_FILE)
                    .put("skerry.architecture", standalone ? "standalone" : "grid", "made of " + names(simulator));
            map(simulator, standalone ? List.of("grid", "sim") : List.of("sim"));
            regions(simulator);
            if (standalone) {
                StandaloneListeners.settle(output(GRID_FILE)).forEach(report::note);
            }
        }
    }

    private String names(IniTree tree) {
        return String.join(
                ", ",
                tree.files().stream()
                        .map(file -> bin.relativize(file).toString())
                        .toList());
    }

    private boolean architecture(IniTree simulator) {
        var included = simulator.find("Architecture", "Include-Architecture").orElse("");
        if (included.toLowerCase(Locale.ROOT).contains("hypergrid")) {
            report.note("Include-Architecture = " + included
                    + ": hypergrid is not built yet; the architecture without it was taken.");
        }
        return included.contains("Standalone");
    }

    private Optional<IniTree> robust() {
        for (var name : List.of("Robust.ini", "Robust.HG.ini")) {
            var file = bin.resolve(name);
            if (Files.isRegularFile(file)) {
                var tree = new IniTree(bin, environment);
                tree.load(List.of(file));
                return Optional.of(tree);
            }
        }
        return Optional.empty();
    }

    private void map(IniTree tree, List<String> sides) {
        tree.troubles().forEach(report::note);
        // what is named first is what others are compared with
        var values = new ArrayList<>(tree.effective());
        values.sort((one, other) -> Boolean.compare(isDerived(sides, one), isDerived(sides, other)));
        for (var value : values) {
            var expanded = value.withValue(tree.expanded(value.value()));
            var rows = table.of(sides, value.section(), value.key());
            if (rows.isEmpty()) {
                report.left(expanded, "unknown: no section of OpenSimulator's that we know; a module's own?");
            } else {
                rows.forEach(row -> map(tree, row, expanded));
            }
        }
        tree.overridden().forEach((early, late) -> report.left(early, "overridden by " + late.place(bin)));
    }

    private boolean isDerived(List<String> sides, IniValue value) {
        return table.of(sides, value.section(), value.key()).stream()
                .anyMatch(row -> row.how().startsWith("service "));
    }

    private void map(IniTree tree, MappingTable.Row row, IniValue value) {
        if (!row.isTaken()) {
            report.left(value, row.how());
        } else if (!holds(tree, row.when())) {
            report.left(value, "not in use: only with " + row.when());
        } else if (value.value().isEmpty()) {
            report.left(value, "is empty, which is as if it were not there");
        } else {
            var made = Transform.apply(row.how(), value.value());
            if (made.isEmpty() || made.get().contains("${")) {
                report.left(value, row.target() + " has to be set by hand: this is no " + row.how());
            } else if (row.target().startsWith(OF_REGION)) {
                ofAllRegions.put(row.target().substring(OF_REGION.length()), value.withValue(made.get()));
            } else {
                put(row, value, made.get());
            }
        }
    }

    private boolean holds(IniTree tree, String when) {
        if (when.isEmpty()) {
            return true;
        }
        var equals = when.indexOf('=');
        var dot = when.indexOf('.');
        return tree.find(when.substring(0, dot), when.substring(dot + 1, equals))
                .filter(when.substring(equals + 1)::equalsIgnoreCase)
                .isPresent();
    }

    private void put(MappingTable.Row row, IniValue value, String made) {
        var target = row.target(value.key());
        var file = fileOf(target);
        if (row.how().startsWith("service ")) {
            var base = row.how().substring("service ".length());
            if (standalone || isSame(file.get(base).orElse(""), made)) {
                report.taken(value, file.name(), base + ", which says the same");
                return;
            }
        }
        var name = file.name().equals(ENVIRONMENT_FILE) ? variable(target) : target;
        if (file.put(name, made, "[" + value.section() + "] " + value.key() + " of " + value.place(bin))) {
            report.taken(value, file.name(), name);
        } else {
            report.left(value, name + " is " + file.get(name).orElse("") + " by another value, which stands");
        }
    }

    private static boolean isSame(String one, String other) {
        return one.replaceAll("/+$", "").equalsIgnoreCase(other.replaceAll("/+$", ""));
    }

    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** What an application server reads before any file goes into its environment. */
    private OutputFile fileOf(String target) {
        var isOfServer = KeyCatalogue.grid()
                .find(target)
                .filter(key -> key.reader() == ConfigKey.Reader.WILDFLY)
                .isPresent();
        if (standalone) {
            return output(GRID_FILE);
        }
        return output(isOfServer ? ENVIRONMENT_FILE : target.startsWith("skerry.") ? GRID_FILE : REGION_FILE);
    }

    private OutputFile output(String name) {
        return outputs.computeIfAbsent(name, made -> new OutputFile(made, heads(made)));
    }

    private static List<String> heads(String name) {
        return switch (name) {
            case GRID_FILE -> List.of("The grid, converted from OpenSimulator. Named by skerry.config.file.");
            case ENVIRONMENT_FILE -> List.of("What the application server reads before any file: for its environment.");
            case REGION_FILE ->
                List.of(
                        "A region server, converted from OpenSimulator; its regions are in regions/. Given with --config.");
            default -> List.of("A region, converted from OpenSimulator.");
        };
    }

    private void regions(IniTree simulator) {
        var named = simulator.find("Startup", "regionload_regionsdir").orElse("Regions");
        var process = output(standalone ? GRID_FILE : REGION_FILE);
        new RegionConversion(table, report, bin, process)
                .read(bin.resolve(named), ofAllRegions)
                .forEach(file -> outputs.put(file.name(), file));
        if (ofAllRegions.containsKey("owner")) {
            return;
        }
        report.note("No [Estates] DefaultEstateOwnerName: name the owner in each file of regions/.");
    }
}
