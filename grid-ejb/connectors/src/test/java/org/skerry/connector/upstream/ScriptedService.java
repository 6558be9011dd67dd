// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.upstream;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.skerry.api.error.ServiceUnavailableException;

/** A service of all sorts of operations, which does as it is told and remembers what it was asked. */
final class ScriptedService implements Operations {
    private final String name;
    private final List<String> heard = new ArrayList<>();
    private Supplier<Optional<String>> answer = Optional::empty;

    ScriptedService(String name) {
        this.name = name;
    }

    /** From now on. */
    synchronized ScriptedService answering(Supplier<Optional<String>> next) {
        answer = next;
        return this;
    }

    ScriptedService knowing(String text) {
        return answering(() -> Optional.of(text));
    }

    ScriptedService failing() {
        return answering(() -> {
            throw new ServiceUnavailableException(name, "broken");
        });
    }

    ScriptedService refusing() {
        return answering(() -> {
            throw ServiceUnavailableException.answered(name, 404);
        });
    }

    ScriptedService absent() {
        return answering(() -> {
            throw ServiceUnavailableException.notReached(name, "nobody there");
        });
    }

    synchronized List<String> heard() {
        return List.copyOf(heard);
    }

    private Optional<String> say(String what) {
        Supplier<Optional<String>> now;
        synchronized (this) {
            heard.add(what);
            now = answer;
        }
        return now.get();
    }

    @Override
    public Optional<String> find(String key) {
        return say("find " + key);
    }

    @Override
    public Optional<String> decide(String key) {
        return say("decide " + key);
    }

    @Override
    public Set<String> all(String key) {
        return say("all " + key).map(Set::of).orElse(Set.of());
    }

    @Override
    public String greeting() {
        return "overridden by " + name;
    }

    @Override
    public String once(String key) {
        return say("once " + key).orElse("");
    }

    @Override
    public String again(String key) {
        return say("again " + key).orElse("");
    }

    @Override
    public boolean late(String key, int value) {
        return say("late " + key + " " + value).isPresent();
    }

    @Override
    public long stream(InputStream data) throws IOException {
        var length = data.readAllBytes().length;
        say("stream " + length);
        return length;
    }
}
