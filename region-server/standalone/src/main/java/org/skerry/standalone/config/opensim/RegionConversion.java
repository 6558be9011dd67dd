// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.config.opensim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes a file of each region of {@code Regions/*.ini}. Used once, by one thread. */
final class RegionConversion {
    private static final String FOLDER = "regions/";
    private static final String OF_PROCESS = "process.";
    private static final List<String> SIDE = List.of("region");
    private static final int LONGEST_KEY = 40;

    private final MappingTable table;
    private final ConversionReport report;
    private final Path bin;
    private final OutputFile process;

    /** @param process file of the region server, for what its regions say of all of them */
    RegionConversion(MappingTable table, ConversionReport report, Path bin, OutputFile process) {
        this.process = process;
        this.table = table;
        this.report = report;
        this.bin = bin;
    }

    /**
     * Reads a folder.
     *
     * @param everywhere keys that each region has, unless it says otherwise
     */
    List<OutputFile> read(Path folder, Map<String, IniValue> everywhere) {
        Map<String, List<IniValue>> regions = new LinkedHashMap<>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(one -> one.toString().endsWith(".ini"))
                    .sorted()
                    .toList()) {
                IniFile.read(file)
                        .forEach(value -> regions.computeIfAbsent(value.section(), _ -> new ArrayList<>())
                                .add(value));
            }
        } catch (IOException missing) {
            report.note(folder + ": no regions could be read (" + missing + ")");
        }
        var outputs = new ArrayList<OutputFile>();
        regions.forEach((name, values) -> outputs.add(region(name, values, everywhere, outputs)));
        return outputs;
    }

    private OutputFile region(
            String name, List<IniValue> values, Map<String, IniValue> everywhere, List<OutputFile> others) {
        var file = new OutputFile(fileName(name, others), List.of("A region, converted from OpenSimulator."));
        file.put("name", name, "its section in " + values.getFirst().place(bin));
        for (var value : values) {
            table.of(SIDE, value.section(), value.key()).forEach(row -> map(row, value, file));
        }
        everywhere.forEach((key, value) -> {
            if (file.get(key).isEmpty()) {
                file.put(key, value.value(), "[" + value.section() + "] " + value.key() + " of " + value.place(bin));
                report.taken(value, file.name(), key);
            }
        });
        if (file.get("owner").isEmpty()) {
            file.remark("It needs an owner: owner=First Last, an account of the grid.");
        }
        return file;
    }

    private void map(MappingTable.Row row, IniValue value, OutputFile region) {
        if (!row.isTaken()) {
            report.left(value, row.how());
            return;
        }
        var isOfProcess = row.target().startsWith(OF_PROCESS);
        var file = isOfProcess ? process : region;
        var target = isOfProcess ? row.target().substring(OF_PROCESS.length()) : row.target();
        var made = Transform.apply(row.how(), value.value());
        if (made.isEmpty()) {
            report.left(value, target + " has to be set by hand: this is no " + row.how());
        } else if (file.put(
                target, made.get(), "[" + value.section() + "] " + value.key() + " of " + value.place(bin))) {
            report.taken(value, file.name(), target);
        } else {
            report.left(value, target + " is " + file.get(target).orElse("") + " by another value, which stands");
        }
    }

    private static String fileName(String region, List<OutputFile> others) {
        var letters =
                region.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        var stem = letters.isEmpty() ? "region" : letters.substring(0, Math.min(LONGEST_KEY - 4, letters.length()));
        var name = FOLDER + stem + ".properties";
        for (var number = 2; isTaken(name, others); number++) {
            name = FOLDER + stem + "-" + number + ".properties";
        }
        return name;
    }

    private static boolean isTaken(String name, List<OutputFile> others) {
        return others.stream().anyMatch(other -> other.name().equals(name));
    }
}
