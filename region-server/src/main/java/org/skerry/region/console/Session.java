// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.skerry.api.account.UserName;
import org.skerry.region.door.OperatorDoor;
import org.skerry.region.door.Person;

/** One operator's talk with the process: the region that was chosen, and what commands share. One thread at a time. */
final class Session {
    private static final int PATIENCE_SECONDS = 20;
    private static final String ALL = "root";

    private final Desk desk;
    private final PacketLogs packets;
    private String chosen = "";

    Session(Desk desk, PacketLogs packets) {
        this.desk = desk;
        this.packets = packets;
    }

    Desk desk() {
        return desk;
    }

    PacketLogs packets() {
        return packets;
    }

    /** What stands before the next line: the region that was chosen, if any. */
    String prompt() {
        return "region (" + (chosen.isEmpty() ? ALL : chosen) + ")> ";
    }

    /** Chooses the region that commands are about from now on; {@code root} means all. */
    void choose(String name) throws CommandFailure {
        chosen = name.equalsIgnoreCase(ALL) ? "" : region(name).settings().name();
    }

    /** Those a command is about: the named one, else the chosen one, else all. */
    List<OperatorDoor> regions(@Nullable String named) throws CommandFailure {
        var name = named == null ? chosen : named;
        return name.isEmpty() ? desk.regions() : List.of(region(name));
    }

    /** The one a command is about, where it can be only one. */
    OperatorDoor theRegion(@Nullable String named) throws CommandFailure {
        var regions = regions(named);
        return switch (regions.size()) {
            case 0 -> throw new CommandFailure("No region runs.");
            case 1 -> regions.getFirst();
            default ->
                throw new CommandFailure(
                        "Say which region: \"change region NAME\" first, or --region NAME. There are " + names() + ".");
        };
    }

    private OperatorDoor region(String name) throws CommandFailure {
        return desk.regions().stream()
                .filter(door -> door.settings().name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("No region named \"" + name + "\" runs; there are " + names()
                        + (desk.stopped().isEmpty()
                                ? "."
                                : ", and stopped " + String.join(", ", desk.stopped()) + ".")));
    }

    private String names() {
        return String.join(
                ", ",
                desk.regions().stream().map(door -> door.settings().name()).toList());
    }

    /** Somebody, and where they are. */
    record Found(OperatorDoor region, Person person) {}

    /** Everybody of this name, which is looked for without regard to case. */
    List<Found> find(UserName name) throws CommandFailure {
        var found = new ArrayList<Found>();
        for (var region : desk.regions()) {
            for (var person : await(region, region.people())) {
                if (same(person.name(), name)) {
                    found.add(new Found(region, person));
                }
            }
        }
        if (found.isEmpty()) {
            throw new CommandFailure("Nobody named \"" + name + "\" is here; \"show users\" lists who is.");
        }
        return found;
    }

    private static boolean same(UserName one, UserName other) {
        return one.toString().toLowerCase(Locale.ROOT).equals(other.toString().toLowerCase(Locale.ROOT));
    }

    /** Waits for what a region does on its thread. */
    <T> T await(OperatorDoor region, CompletionStage<T> stage) throws CommandFailure {
        var name = region.settings().name();
        try {
            return stage.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException hangs) {
            throw new CommandFailure("Region \"" + name + "\" did not answer within " + PATIENCE_SECONDS + " s.");
        } catch (ExecutionException failed) {
            throw new CommandFailure("Region \"" + name + "\" could not do that: " + reason(failed) + ".");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted.");
        }
    }

    private static String reason(Throwable failed) {
        var cause = failed;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return Optional.ofNullable(cause.getMessage()).orElse(cause.toString());
    }
}
