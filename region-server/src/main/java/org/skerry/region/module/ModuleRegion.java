// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.module;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.skerry.api.id.AgentId;
import org.skerry.region.door.RegionSettings;
import org.skerry.region.event.RegionEvent;
import org.skerry.region.interest.Observer;
import org.skerry.region.scene.Scene;
import org.skerry.region.viewer.Background;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.Message;

/**
 * A region, as one of its modules sees it. On the region's thread only, except for {@link #settings}, {@link #clock},
 * {@link #background} and {@link #post}. The methods that register something ({@link #on}, {@link #every}, {@link
 * #handle}, {@link #provide}) work only within {@link RegionModule#start}; what is registered counts once that has
 * returned.
 */
public interface ModuleRegion {
    RegionSettings settings();

    InstantSource clock();

    /** What is in the region. */
    Scene scene();

    /** All who are connected, also those who do not see the region yet. */
    Collection<? extends Observer> viewers();

    Optional<Observer> viewer(AgentId agent);

    /** Sends reliably to all who see the region. */
    void sendToAll(Message message);

    /** Sends to all who see the region, without minding a loss. */
    void sendToAllUnreliable(Message message);

    /** Calls back after each event of this kind. */
    <E extends RegionEvent> void on(Class<E> kind, Consumer<? super E> subscriber);

    /** Calls back at intervals, for the first time after one of them; later rather than twice when the region is slow. */
    void every(String name, Duration period, Runnable work);

    /**
     * Takes a kind of message from viewers.
     *
     * @throws IllegalStateException if somebody takes it already
     */
    void handle(ViewerHandler<?> handler);

    /**
     * Offers a service to the modules that are started later.
     *
     * @throws IllegalStateException if there is one of this kind already
     */
    <S> void provide(Class<S> kind, S service);

    /**
     * A service that another module provides, or one of the grid by its interface. Those of the grid block: call them in
     * the {@link #background} only.
     */
    <S> Optional<S> service(Class<S> kind);

    /** For work that blocks; answers come back on the region's thread, unless the module has stopped by then. */
    Background background();

    /** Runs something on the region's thread, soon; from any thread. False if the region is too busy to take it. */
    boolean post(Runnable work);
}
