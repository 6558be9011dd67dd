// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skerry.load.LoadSettings.Behaviour;
import org.skerry.load.LoadSettings.Schedule;
import org.skerry.load.Walk.Circle;
import picocli.CommandLine.Option;

/** The command line. */
final class LoadOptions {
    @Option(names = "--login", paramLabel = "<uri>", description = "Login URI; default ${DEFAULT-VALUE}.")
    URI login = URI.create("http://127.0.0.1:8002/");

    @Option(
            names = "--first",
            paramLabel = "<pattern>",
            description = "First name, %%d for the number; default ${DEFAULT-VALUE}.")
    String first = "Load";

    @Option(names = "--last", paramLabel = "<pattern>", description = "Last name; default ${DEFAULT-VALUE}.")
    String last = "Bot%d";

    @Option(names = "--password", paramLabel = "<pattern>", description = "Password; default ${DEFAULT-VALUE}.")
    String password = "load-secret";

    @Option(names = "--from", description = "Number of the first account; default ${DEFAULT-VALUE}.")
    int from = 1;

    @Option(names = "--avatars", description = "How many; default ${DEFAULT-VALUE}.")
    int avatars = 10;

    @Option(
            names = "--create-accounts",
            paramLabel = "<uri>",
            description = "Create missing accounts first, over this private listener of a grid that allows it.")
    @Nullable
    URI createAccounts;

    @Option(names = "--start", description = "Where to arrive: last, home, uri:Region&x&y&z; default ${DEFAULT-VALUE}.")
    String start = "last";

    @Option(names = "--ramp", description = "Logins a second; default ${DEFAULT-VALUE}.")
    double ramp = 10;

    @Option(
            names = "--logins-at-once",
            description = "Logins waiting for an answer at a time; default ${DEFAULT-VALUE}.")
    int loginsAtOnce = 8;

    @Option(names = "--warm-up", paramLabel = "<seconds>", description = "Before measuring; default ${DEFAULT-VALUE}.")
    int warmUp = 10;

    @Option(names = "--window", paramLabel = "<seconds>", description = "Measured time; default ${DEFAULT-VALUE}.")
    int window = 40;

    @Option(
            names = "--progress",
            paramLabel = "<seconds>",
            description = "Between two lines; default ${DEFAULT-VALUE}.")
    int progress = 5;

    @Option(names = "--walk", arity = "1", description = "false to stand still; default ${DEFAULT-VALUE}.")
    boolean walk = true;

    @Option(
            names = "--centre",
            split = ",",
            paramLabel = "<m>",
            description = "Middle of the circle to walk in; default 128,128.")
    List<Float> centre = List.of(128f, 128f);

    @Option(names = "--radius", paramLabel = "<m>", description = "Of that circle; default ${DEFAULT-VALUE}.")
    float radius = 55;

    @Option(names = "--seed", description = "Of the random walk; default ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(names = "--updates", description = "AgentUpdates a second and avatar; default 10, standing still 1.")
    double updates;

    @Option(
            names = "--throttle",
            paramLabel = "<kbit/s>",
            description = "Asked for by AgentThrottle; default ${DEFAULT-VALUE}.")
    int throttle = 10_000;

    @Option(names = "--draw-distance", paramLabel = "<m>", description = "Default ${DEFAULT-VALUE}.")
    float drawDistance = 128;

    @Option(names = "--chat-every", description = "One avatar in so many speaks, 0 for none; default ${DEFAULT-VALUE}.")
    int chatEvery = 10;

    @Option(
            names = "--chat-interval",
            paramLabel = "<seconds>",
            description = "Between a speaker's lines; default ${DEFAULT-VALUE}.")
    double chatInterval = 5;

    @Option(
            names = "--bands",
            split = ",",
            paramLabel = "<m>",
            description = "Limits of the distances told apart; default 20,30,80.")
    List<Float> bands = List.of(20f, 30f, 80f);

    @Option(names = "--pid", split = ",", description = "Processes of the server, for CPU and memory.")
    List<Long> pids = List.of();

    @Option(names = "--threads", description = "Event loops of this client; default ${DEFAULT-VALUE}.")
    int threads = 1;

    /** @throws IllegalArgumentException if they do not fit together */
    LoadSettings settings() {
        if (avatars < 1
                || loginsAtOnce < 1
                || ramp <= 0
                || window < 1
                || threads < 1
                || progress < 1
                || chatInterval <= 0) {
            throw new IllegalArgumentException("counts, rates and times must be positive");
        }
        if (centre.size() != 2) {
            throw new IllegalArgumentException("give --centre as x,y");
        }
        var limits = new float[bands.size()];
        for (var i = 0; i < limits.length; i++) {
            limits[i] = bands.get(i);
        }
        var rate = updates > 0 ? updates : walk ? 10 : 1;
        var behaviour = new Behaviour(
                rate,
                walk,
                new Circle(centre.get(0), centre.get(1), radius),
                seed,
                throttle,
                drawDistance,
                chatEvery,
                chatInterval);
        var schedule = new Schedule(
                ramp,
                loginsAtOnce,
                Duration.ofSeconds(warmUp),
                Duration.ofSeconds(window),
                Duration.ofSeconds(progress));
        return new LoadSettings(
                login,
                new AccountPattern(first, last, password),
                from,
                avatars,
                start,
                behaviour,
                schedule,
                new DistanceBands(limits),
                threads);
    }
}
