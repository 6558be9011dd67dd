// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.throttle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.skerry.udp.message.LayerData;
import org.skerry.udp.message.Message;

/** Which message belongs to which category, after categories.def beside the message definitions. */
public final class Categories {
    private static final Map<String, Category> BY_NAME = load();

    private Categories() {}

    /** The category of a message; {@link Category#STATE} if the table does not name it. */
    public static Category of(Message message) {
        if (message instanceof LayerData layer) {
            return switch (layer.layerId().type()) {
                case '7', '9' -> Category.WIND;
                case '8', ':' -> Category.CLOUD;
                default -> Category.LAND;
            };
        }
        return BY_NAME.getOrDefault(message.type().name(), Category.STATE);
    }

    /** The table. */
    static Map<String, Category> byName() {
        return BY_NAME;
    }

    private static Map<String, Category> load() {
        var stream = Categories.class.getResourceAsStream("/org/skerry/udp/categories.def");
        if (stream == null) {
            throw new IllegalStateException("categories.def is missing");
        }
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var all = new HashMap<String, Category>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                var words = line.trim().split("\\s+");
                var category = Category.valueOf(words[0]);
                for (var i = 1; i < words.length; i++) {
                    all.put(words[i], category);
                }
            }
            return Map.copyOf(all);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
