// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.skerry.api.error.ServiceUnavailableException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Many avatars in one process; {@code --help} names the options. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Logs many avatars in to a server of the viewer protocol, lets them live there and reports.")
public final class LoadMain implements Callable<Integer> {
    private static final long FAREWELL_SECONDS = 30;

    @Mixin
    private final LoadOptions options = new LoadOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    public static void main(String[] arguments) {
        var main = new LoadMain();
        var command = new CommandLine(main);
        command.setOut(new PrintWriter(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8));
        Runtime.getRuntime().addShutdownHook(new Thread(main::stopInOrder, "load-stop"));
        System.exit(command.execute(arguments));
    }

    /** On Ctrl-C: the run ends early, logs all out and reports. */
    private void stopInOrder() {
        stop.countDown();
        try {
            var _ = done.await(FAREWELL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            var out = spec.commandLine().getOut();
            var settings = options.settings();
            var server = new ProcessMeter(options.pids);
            if (options.createAccounts != null) {
                createAccounts(settings, out);
            }
            return new LoadRun(settings, server, out, stop).run() ? 0 : 1;
        } catch (IllegalArgumentException | ServiceUnavailableException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        } finally {
            done.countDown();
        }
    }

    private void createAccounts(LoadSettings settings, PrintWriter out) {
        var grid = options.createAccounts;
        if (grid == null) {
            return;
        }
        try (var creation = new AccountCreation(grid)) {
            var created = 0;
            for (var i = 0; i < settings.avatars() && stop.getCount() > 0; i++) {
                created += creation.create(settings.accounts().account(settings.firstNumber() + i)) ? 1 : 0;
            }
            out.println(created + " accounts created");
        }
    }
}
