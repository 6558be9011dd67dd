// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.prepare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a cache of loaded classes is of: it fits this Java, class path and choice of collector alone.
 *
 * @param java the program of the JVM
 * @param flags of the JVM
 * @param classPath as the JVM takes it
 * @param main class and arguments that come before those of a training run
 */
record TrainedProgram(Path java, List<String> flags, String classPath, List<String> main) {
    /** A run that leaves a cache in a file when it ends in order. */
    List<String> recording(Path cache, List<String> arguments) {
        var command = jvm("-XX:AOTCacheOutput=" + cache);
        command.addAll(main);
        command.addAll(arguments);
        return command;
    }

    /** Ends with 0 if the JVM would take the cache. */
    List<String> proving(Path cache) {
        var command = jvm("-XX:AOTMode=on", "-XX:AOTCache=" + cache);
        command.add("-version");
        return command;
    }

    private List<String> jvm(String... more) {
        var command = new ArrayList<>(List.of(java.toString()));
        command.addAll(flags);
        Collections.addAll(command, more);
        command.addAll(List.of("-Xlog:aot*=off,cds*=off", "-cp", classPath));
        return command;
    }
}
