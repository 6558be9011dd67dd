// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdJson;

/** Figures in sections, as a table for people and as one line of JSON for tools. */
final class LoadReport {
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> table = new ArrayList<>();

    LoadReport section(String title) {
        table.add(title);
        return this;
    }

    LoadReport add(String key, String label, double value, String unit) {
        var figure = new Figure(key, label, value, unit);
        figures.add(figure);
        table.add(String.format(Locale.ROOT, "  %-52s %12s %s", label, number(value), unit)
                .stripTrailing());
        return this;
    }

    LoadReport count(String key, String label, long value) {
        return add(key, label, (double) value, "");
    }

    /** Whole numbers as they are, others with as many decimals as mean something. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        if (value == Math.rint(value) || Math.abs(value) >= 1000) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.1f", value);
    }

    List<String> table() {
        return List.copyOf(table);
    }

    List<Figure> figures() {
        return List.copyOf(figures);
    }

    /** The figure of a key, NaN if there is none. */
    double value(String key) {
        return figures.stream()
                .filter(figure -> figure.key().equals(key))
                .mapToDouble(Figure::value)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** One line; what has no value is null. */
    String json() {
        var members = new LinkedHashMap<String, Llsd>();
        for (var figure : figures) {
            members.put(
                    figure.key(), Double.isNaN(figure.value()) ? Llsd.UNDEF : new Llsd.Real(rounded(figure.value())));
        }
        return LlsdJson.writeText(new Llsd.Struct(members));
    }

    private static double rounded(double value) {
        return Math.rint(value * 1000) / 1000;
    }
}
