// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.audit;

import java.util.function.Supplier;

/**
 * On whose behalf a thread works, as far as it was proved. The edges of the grid set it for the time of a call; whatever
 * changes something finds it with {@link #current()}.
 *
 * @param name the credential that was shown, such as {@code basic:simulators} or {@code certificate:CN=sim}; an
 *     account; or {@code open} where none is asked for
 * @param address IP address of the caller, empty for the grid itself
 */
public record Actor(String name, String address) {
    /** The grid itself: its start, its timers. */
    public static final Actor GRID = new Actor("grid", "");

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

    /** A viewer that logs in; who sits before it is not known yet. */
    public static Actor viewer(String address) {
        return new Actor("viewer", address);
    }

    /** Who this thread works for; {@link #GRID} if nobody said. */
    public static Actor current() {
        return CURRENT.orElse(GRID);
    }

    /** Does work on behalf of this actor. */
    public <T> T call(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /** Work that may fail in one way that must be declared. */
    public interface Work<X extends Throwable> {
        void run() throws X;
    }

    /** As {@link #call}, for work without a result. */
    public <X extends Throwable> void run(Work<X> work) throws X {
        ScopedValue.where(CURRENT, this).<@org.jspecify.annotations.Nullable Object, X>call(() -> {
            work.run();
            return null;
        });
    }
}
