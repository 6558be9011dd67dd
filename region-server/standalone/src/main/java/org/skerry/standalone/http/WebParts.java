// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.http;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Gathers what the beans of the class path have to do with HTTP, by their annotations, while the container looks at them. */
public final class WebParts implements Extension {
    private final TreeMap<String, Class<?>> resources = new TreeMap<>();
    private final TreeMap<String, Class<?>> providers = new TreeMap<>();
    private final TreeMap<String, Class<? extends Filter>> filters = new TreeMap<>();
    private final TreeMap<String, Class<? extends ServletContextListener>> listeners = new TreeMap<>();
    private final TreeMap<String, Class<? extends Application>> applications = new TreeMap<>();

    <T> void look(
            @Observes
                    @WithAnnotations({
                        WebServlet.class,
                        WebFilter.class,
                        WebListener.class,
                        Path.class,
                        Provider.class,
                        ApplicationPath.class
                    })
                    ProcessAnnotatedType<T> found) {
        var type = found.getAnnotatedType().getJavaClass();
        if (type.isAnnotationPresent(WebServlet.class)) {
            throw new IllegalStateException(
                    type.getName()
                            + " is a servlet, and the standalone process has none but that of Jakarta REST: teach GridListeners.");
        }
        if (type.isAnnotationPresent(WebFilter.class)) {
            filters.put(type.getName(), type.asSubclass(Filter.class));
        }
        if (type.isAnnotationPresent(WebListener.class)) {
            listeners.put(type.getName(), type.asSubclass(ServletContextListener.class));
        }
        if (type.isAnnotationPresent(ApplicationPath.class)) {
            applications.put(type.getName(), type.asSubclass(Application.class));
        }
        if (type.isAnnotationPresent(Path.class)) {
            resources.put(type.getName(), type);
        }
        if (type.isAnnotationPresent(Provider.class)) {
            providers.put(type.getName(), type);
        }
    }

    Iterable<Class<? extends Filter>> filters() {
        return filters.values();
    }

    Iterable<Class<? extends ServletContextListener>> listeners() {
        return listeners.values();
    }

    /** Class names with commas between, as RESTEasy's parameters take them. */
    String resources() {
        return names(resources.keySet());
    }

    String providers() {
        return names(providers.keySet());
    }

    /** The one application of Jakarta REST. */
    String application() {
        if (applications.size() != 1) {
            throw new IllegalStateException(
                    "There is to be one @ApplicationPath, and there are " + applications.keySet());
        }
        return applications.firstKey();
    }

    private static String names(Set<String> classes) {
        return classes.stream().collect(Collectors.joining(","));
    }
}
