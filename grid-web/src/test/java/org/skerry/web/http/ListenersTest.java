// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.skerry.web.GridApplication;

/** No endpoint is on a listener by accident. */
class ListenersTest {
    @Test
    void everyResourceSaysOnWhichListenerItIs() throws IOException, URISyntaxException, ClassNotFoundException {
        var resources = resources();

        assertThat(resources).hasSizeGreaterThan(10);
        for (var resource : resources) {
            assertThat(Stream.of(PublicListener.class, PrivateListener.class, EveryListener.class)
                            .filter(resource::isAnnotationPresent))
                    .as("where %s is", resource)
                    .hasSize(1);
        }
    }

    @Test
    void servicesForSimulatorsAndTheOperatorArePrivate()
            throws IOException, URISyntaxException, ClassNotFoundException {
        for (var resource : resources()) {
            var name = resource.getPackageName();
            assertThat(resource.isAnnotationPresent(PrivateListener.class))
                    .as("%s", resource)
                    .isEqualTo(
                            name.startsWith("org.skerry.web.robust") || name.equals("org.skerry.web.api.maintenance"));
        }
    }

    /**
     * They ask who calls and whether they may, since on one listener anybody calls. An OpenID provider sends people back to the
     * public address alone.
     */
    @Test
    void onlyFrontendsOfTokensAreOnEveryListener() throws IOException, URISyntaxException, ClassNotFoundException {
        for (var resource : resources()) {
            assertThat(resource.isAnnotationPresent(EveryListener.class))
                    .as("%s", resource)
                    .isEqualTo(Set.of("org.skerry.web.api", "org.skerry.web.browse")
                                    .contains(resource.getPackageName())
                            && !resource.getSimpleName().equals("BrowseOpenIdResource"));
        }
    }

    @Test
    void portsTellTheListenersApart() {
        var ports = new ListenerPorts(8002, 8003, true, 8004);

        assertThat(ports.isPublic(8002)).isTrue();
        assertThat(ports.isPublic(8003)).isFalse();
        assertThat(ports.isPrivate(8003)).isTrue();
        assertThat(ports.isPrivate(8002)).isFalse();
        assertThat(ports.isPrivate(8004)).isTrue();
        assertThat(ports.isPrivateTls(8004)).isTrue();
        assertThat(ports.isPrivateTls(8003)).isFalse();
        assertThat(new ListenerPorts(8002, 8003, false, 8004).isPrivate(8004)).isFalse();
    }

    private static List<Class<?>> resources() throws IOException, URISyntaxException, ClassNotFoundException {
        var classes = java.nio.file.Path.of(GridApplication.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var found = new ArrayList<Class<?>>();
        try (var files = Files.walk(classes)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                var name = classes.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                var type = Class.forName(name, false, ListenersTest.class.getClassLoader());
                if (type.isAnnotationPresent(Path.class)) {
                    found.add(type);
                }
            }
        }
        return found;
    }
}
