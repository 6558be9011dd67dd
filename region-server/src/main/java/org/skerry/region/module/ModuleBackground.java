// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.module;

import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.skerry.api.id.AgentId;
import org.skerry.region.viewer.Background;

/** The region's background for one module: answers pass the module's edge, writes replace only the module's own. */
record ModuleBackground(String module, Background inner, BiConsumer<String, Runnable> guard) implements Background {
    @Override
    public <T> void ask(String what, Callable<T> question, Consumer<? super T> onAnswer, Runnable onFailure) {
        inner.ask(
                module + ": " + what,
                question,
                answer -> guard.accept("answer", () -> onAnswer.accept(answer)),
                () -> guard.accept("no answer", onFailure));
    }

    @Override
    public void keep(AgentId agent, String what, Runnable write) {
        inner.keep(agent, module + ": " + what, write);
    }

    @Override
    public <T> void keep(AgentId agent, String what, Supplier<T> write, Consumer<? super T> onDone) {
        inner.keep(agent, module + ": " + what, write, done -> guard.accept("done", () -> onDone.accept(done)));
    }
}
