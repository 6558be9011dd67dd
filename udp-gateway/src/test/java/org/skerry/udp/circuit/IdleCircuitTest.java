// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdleCircuitTest {
    private static final int MANY = 2000;
    private static final long GOAL = 20 * 1024;

    /** All it takes from its making to its first minute of idleness; what lives is no more than what was allocated. */
    @Test
    void takesLittleHeap() {
        var clock = new SteppedClock();
        var memory = new CircuitMemory();
        var circuits = new Circuit[MANY];
        var perCircuit = Allocated.by(() -> {
                    for (var i = 0; i < MANY; i++) {
                        circuits[i] = new Circuit(
                                CircuitSettings.DEFAULT, clock, memory, null, (_, _, _, _, _, _) -> {}, new Deaf());
                        circuits[i].tick();
                        circuits[i].flush();
                    }
                })
                / MANY;
        assertThat(perCircuit).isLessThan(GOAL / 4);
        assertThat(circuits[MANY - 1].isOpen()).isTrue();
    }
}
