// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a service is, as configuration writes it: {@code local}, a URL, the id of a connector, several with the same data ({@code
 * URL or URL}), one after the other ({@code local then URL}); {@code or} binds closer.
 */
public sealed interface Place {
    /** In this process. */
    record Local() implements Place {}

    /**
     * On another server.
     *
     * @param base ends in a slash
     */
    record Remote(URI base) implements Place {}

    /** Behind a connector of a third party. */
    record Connector(String id) implements Place {}

    /** The same data in several places. */
    record Alternatives(List<Place> places) implements Place {
        public Alternatives {
            places = List.copyOf(places);
        }
    }

    /** Who is asked next where the former does not know; changes are the first one's. */
    record Sequence(List<Place> places) implements Place {
        public Sequence {
            places = List.copyOf(places);
        }
    }

    /** Itself, or those that it is made of. */
    default Stream<Place> parts() {
        return switch (this) {
            case Alternatives(var places) -> places.stream().flatMap(Place::parts);
            case Sequence(var places) -> places.stream().flatMap(Place::parts);
            case Local _, Remote _, Connector _ -> Stream.of(this);
        };
    }

    /** The first of its servers; empty if it is on none. */
    default Optional<URI> server() {
        return parts().flatMap(part -> part instanceof Remote(var base) ? Stream.of(base) : Stream.empty())
                .findFirst();
    }

    /** Whether all of it is in this process. */
    default boolean isLocal() {
        return this instanceof Local;
    }

    /**
     * Reads a value.
     *
     * @throws IllegalStateException for what is none, with key, value and remedy
     */
    static Place parse(String key, String value) {
        return new Reader(key, value).place();
    }

    /** Reads one value. */
    final class Reader {
        private static final String ID = "[a-z][a-z0-9-]*";

        private final String key;
        private final String value;

        private Reader(String key, String value) {
            this.key = key;
            this.value = value;
        }

        private Place place() {
            var sequence = new ArrayList<Place>();
            var alternatives = new ArrayList<Place>();
            var words = value.strip().split("\\s+");
            for (var i = 0; i < words.length; i++) {
                var isName = i % 2 == 0;
                if (isName) {
                    alternatives.add(part(words[i]));
                } else if (words[i].equals("then")) {
                    sequence.add(together(alternatives));
                    alternatives.clear();
                } else if (!words[i].equals("or")) {
                    throw wrong();
                }
            }
            if (words.length % 2 == 0) {
                throw wrong();
            }
            sequence.add(together(alternatives));
            return sequence.size() == 1 ? sequence.getFirst() : new Sequence(sequence);
        }

        private Place together(List<Place> alternatives) {
            if (alternatives.size() > 1 && alternatives.contains(new Local())) {
                throw new IllegalStateException(key + " is '" + value
                        + "': what is local has data of its own, so it cannot stand beside 'or'; write 'then', or list URLs"
                        + " alone.");
            }
            return alternatives.size() == 1 ? alternatives.getFirst() : new Alternatives(alternatives);
        }

        private Place part(String word) {
            if (word.equals("local")) {
                return new Local();
            }
            if (word.equals("or") || word.equals("then")) {
                throw wrong();
            }
            if (word.matches(ID)) {
                return new Connector(word);
            }
            try {
                var uri = new URI(word.endsWith("/") ? word : word + "/");
                var http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
                if (http
                        && uri.getHost() != null
                        && uri.getRawUserInfo() == null
                        && uri.getQuery() == null
                        && uri.getFragment() == null) {
                    return new Remote(uri);
                }
            } catch (URISyntaxException notOne) {
                throw new IllegalStateException(complaint(), notOne);
            }
            throw wrong();
        }

        private IllegalStateException wrong() {
            return new IllegalStateException(complaint());
        }

        private String complaint() {
            return key + " is '" + value
                    + "': write 'local', the URL of the server that has the service, such as http://grid.example:8003/, or the id"
                    + " of a connector; several with the same data as 'URL or URL', one after the other as 'local then URL'.";
        }
    }
}
