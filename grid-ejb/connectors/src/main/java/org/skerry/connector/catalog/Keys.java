// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.catalog;

import java.util.Optional;
import java.util.function.Function;
import org.skerry.connector.spi.ConnectorSettings;

/**
 * The configuration of where services are.
 *
 * @param prefix before all keys, with its dot: {@code skerry.} at a grid server, {@code grid.} at a region server
 * @param values gives the value of a whole key
 */
public record Keys(String prefix, Function<String, Optional<String>> values) {
    /** Of a service. */
    public String service(String name) {
        return prefix + "service." + name;
    }

    /** Of where a service is asked, if that is somewhere else than where it is changed. */
    public String reads(String name) {
        return service(name) + ".reads";
    }

    /** Of the folder with jars of connectors. */
    public String modulesFolder() {
        return prefix + "modules.folder";
    }

    /** What is set; empty for what is not, or blank. */
    public Optional<String> value(String key) {
        return values.apply(key).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Those of a connector. */
    ConnectorSettings connector(String id) {
        return new ConnectorSettings(prefix + "connector." + id + ".", values);
    }
}
