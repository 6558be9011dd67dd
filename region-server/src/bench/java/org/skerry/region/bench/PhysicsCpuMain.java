// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.skerry.region.physics.PhysicsChoice.NoEngineException;

/** The cases of {@link PhysicsBenchmark} in CPU time of the thread, which other work on the machine disturbs less. */
public final class PhysicsCpuMain {
    private static final int STEPS = 4000;
    private static final double NANOS_PER_MICRO = 1e3;

    private PhysicsCpuMain() {}

    public static void main(String[] args) throws NoEngineException {
        for (var engine : new String[] {"bullet", "basic"}) {
            for (var people : new int[] {1, 100, 250, 500}) {
                measure(engine, people);
            }
        }
    }

    private static void measure(String engine, int people) throws NoEngineException {
        var cases = new PhysicsBenchmark();
        cases.engine = engine;
        cases.people = people;
        cases.arrive();
        for (var i = 0; i < STEPS; i++) {
            cases.walking();
            cases.standing();
        }
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var garbage = thread.getCurrentThreadAllocatedBytes();
        var start = thread.getCurrentThreadCpuTime();
        for (var i = 0; i < STEPS; i++) {
            cases.walking();
        }
        var walked = thread.getCurrentThreadCpuTime();
        garbage = thread.getCurrentThreadAllocatedBytes() - garbage;
        for (var i = 0; i < STEPS; i++) {
            cases.standing();
        }
        var stood = thread.getCurrentThreadCpuTime();
        System.out.printf(
                "%s %d: walking %.1f us and %d bytes a step, standing %.2f us%n",
                engine,
                people,
                (walked - start) / NANOS_PER_MICRO / STEPS,
                garbage / STEPS,
                (stood - walked) / NANOS_PER_MICRO / STEPS);
        cases.leave();
    }
}
