// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.http;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.predicate.Predicates;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.server.handlers.PredicateHandler;
import io.undertow.server.handlers.RequestBufferingHandler;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.skerry.standalone.bridge.BeanContainer;
import org.xnio.Options;

/**
 * The public and the private listener, each with threads of its own, on one web application. Their limits are those of
 * wildfly-config's {@code 10-listeners.cli}, which says why they are as they are.
 */
public final class GridListeners implements AutoCloseable {
    private static final Logger LOG = System.getLogger(GridListeners.class.getName());
    private static final long LARGEST_BODY = 100_728_832;
    private static final int WHOLE_BODY_BUFFERS = 17;
    private static final String UPLOADS = "/api/v1/assets";
    private static final int PUBLIC_CONNECTIONS = 1000;
    private static final int PUBLIC_IDLE_MILLIS = 60_000;
    private static final int PRIVATE_IDLE_MILLIS = 120_000;
    private static final int PARSE_MILLIS = 30_000;
    private static final long PATIENCE_MILLIS = 10_000;
    private static final int CPUS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final WebApplication application;
    private final GracefulShutdownHandler ending;
    private final List<Undertow> servers = new ArrayList<>();

    private GridListeners(WebApplication application) {
        this.application = application;
        this.ending = new GracefulShutdownHandler(wholeBodies(application.handler()));
    }

    /**
     * Where they are.
     *
     * @param host address of this machine
     * @param key that chooses the port, for messages
     */
    public record Place(String host, int port, String key) {}

    /**
     * Deploys the web application and listens.
     *
     * @throws IllegalStateException if the application refuses its configuration, or a port cannot be had
     */
    public static GridListeners start(BeanContainer beans, WebParts parts, Place open, Place closed) {
        var listeners = new GridListeners(WebApplication.deploy(beans, parts));
        try {
            listeners.listen(closed, "grid-private", PRIVATE_IDLE_MILLIS, Integer.MAX_VALUE);
            listeners.listen(open, "grid-public", PUBLIC_IDLE_MILLIS, PUBLIC_CONNECTIONS);
        } catch (IllegalStateException taken) {
            listeners.close();
            throw taken;
        }
        return listeners;
    }

    /** Read before a thread is given to the request, except assets that are uploaded. */
    private static HttpHandler wholeBodies(HttpHandler next) {
        return new PredicateHandler(
                Predicates.not(Predicates.prefix(UPLOADS)),
                new RequestBufferingHandler(next, WHOLE_BODY_BUFFERS),
                next);
    }

    private void listen(Place place, String name, int idleMillis, int connections) {
        var builder = Undertow.builder()
                .addHttpListener(place.port(), place.host())
                .setHandler(ending)
                .setIoThreads(CPUS)
                .setWorkerThreads(CPUS * 16)
                .setWorkerOption(Options.WORKER_NAME, name)
                .setWorkerOption(Options.WORKER_TASK_CORE_THREADS, CPUS)
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, LARGEST_BODY)
                .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, idleMillis)
                .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, PARSE_MILLIS);
        if (connections < Integer.MAX_VALUE) {
            builder.setSocketOption(Options.CONNECTION_HIGH_WATER, connections)
                    .setSocketOption(Options.CONNECTION_LOW_WATER, connections);
        }
        probe(place);
        var server = builder.build();
        server.start();
        servers.add(server);
        LOG.log(Level.INFO, "listener={0} address={1}:{2,number,#}", name, place.host(), place.port());
    }

    /** Undertow tells of a port that is taken by an exception of no kind; so it is tried before. */
    private static void probe(Place place) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(place.host()), place.port()));
        } catch (IOException taken) {
            throw new IllegalStateException(
                    place.key() + " is " + place.port() + " on " + place.host() + ", which cannot be had ("
                            + taken.getMessage()
                            + "): end what uses it, or choose another port or an address of this machine.",
                    taken);
        }
    }

    /** Takes no call any more, lets those that run end, and undeploys. */
    @Override
    public void close() {
        ending.shutdown();
        try {
            if (!ending.awaitShutdown(PATIENCE_MILLIS)) {
                LOG.log(Level.WARNING, "listeners=closing while calls run");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        servers.forEach(Undertow::stop);
        application.close();
    }
}
