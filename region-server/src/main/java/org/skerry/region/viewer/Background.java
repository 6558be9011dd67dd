// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.skerry.api.id.AgentId;

/** Work that blocks, away from the region's thread. Never blocks the caller. */
public interface Background {
    /**
     * Asks something and hands the answer to the region's thread. When it cannot be had, the other continuation runs
     * there instead; the failure has been logged by then.
     */
    <T> void ask(String what, Callable<T> question, Consumer<? super T> onAnswer, Runnable onFailure);

    /**
     * Writes something that must not be lost: repeated until it succeeds, in order for each agent, and before the
     * region's process ends.
     */
    void keep(AgentId agent, String what, Runnable write);

    /** As {@link #keep(AgentId, String, Runnable)}, and hands what it made to the region's thread. */
    <T> void keep(AgentId agent, String what, Supplier<T> write, Consumer<? super T> onDone);
}
