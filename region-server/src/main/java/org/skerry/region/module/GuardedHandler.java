// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.module;

import java.util.function.BiConsumer;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.Message;

/** A module's handler, asked once what it takes and called through the module's edge. */
record GuardedHandler<T extends Message>(
        Class<T> message, Terms terms, ViewerHandler<T> inner, BiConsumer<String, Runnable> guard)
        implements ViewerHandler<T> {
    static <T extends Message> GuardedHandler<T> of(ViewerHandler<T> inner, BiConsumer<String, Runnable> guard) {
        return new GuardedHandler<>(inner.message(), inner.terms(), inner, guard);
    }

    @Override
    public void handle(Viewer viewer, T message) {
        guard.accept("message " + message.type().name(), () -> inner.handle(viewer, message));
    }
}
