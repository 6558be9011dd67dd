// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.skerry.api.binary.Octets;

/** Reads the resources beside this class. What is wrong with one is a fault of the build, so it is thrown unchecked. */
final class TabbedText {
    private TabbedText() {}

    /** The lines of a resource, each cut at its tabs; empty lines and those that begin with # are left out. */
    static List<List<String>> lines(String name) {
        return bytes(name)
                .text()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    static Octets bytes(String name) {
        try (var in = TabbedText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing");
            }
            return Octets.owning(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("resource " + name, unreadable);
        }
    }

    /** A column, empty if the line ends before it. */
    static String column(List<String> line, int index) {
        return index < line.size() ? line.get(index) : "";
    }
}
