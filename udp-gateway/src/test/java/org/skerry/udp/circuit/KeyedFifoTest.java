// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class KeyedFifoTest {
    private final KeyedFifo<WaitingBlock> fifo = new KeyedFifo<>();
    private final FreeList<WaitingBlock> spent = new FreeList<>(10);

    /** Adds and removes by a seed, against a queue and a map. */
    @Test
    void isAQueueAndAMap() {
        var random = new SplittableRandom(3);
        var queue = new ArrayDeque<WaitingBlock>();
        var byKey = new HashMap<Long, WaitingBlock>();
        for (var i = 0; i < 200_000; i++) {
            var thing = random.nextLong(200) << random.nextInt(40);
            var known = byKey.get(thing);
            assertThat(fifo.find(1, thing)).isSameAs(known);
            assertThat(fifo.find(2, thing)).isNull();
            var filling = i / 1000 % 2 == 0;
            if (known == null && (filling || random.nextInt(3) == 0)) {
                var node = node(random.nextInt(4) == 0 ? Keyed.NO_KEY : thing);
                fifo.add(node);
                queue.add(node);
                if (node.thing != Keyed.NO_KEY) {
                    byKey.put(node.thing, node);
                }
            } else if (!queue.isEmpty()) {
                var first = fifo.remove();
                assertThat(first).isSameAs(queue.removeFirst());
                byKey.remove(first.thing);
                spent.give(first);
            }
            assertThat(fifo.peek()).isSameAs(queue.peekFirst());
            assertThat(fifo.size()).isEqualTo(queue.size());
        }
    }

    private WaitingBlock node(long thing) {
        var used = spent.take();
        var node = used == null ? new WaitingBlock() : used;
        node.kind = 1;
        node.thing = thing;
        return node;
    }

    @Test
    void givesBackWhatARushTook() {
        fill(8000);
        assertThat(fifo.capacity()).isEqualTo(8192);
        for (var quiet = 0; quiet < 10; quiet++) {
            fill(3);
            fifo.trim();
        }
        assertThat(fifo.capacity()).isLessThanOrEqualTo(32);
        fill(1000);
        fifo.trim();
        fill(900);
        fifo.trim();
        assertThat(fifo.capacity()).isEqualTo(1024);
    }

    private void fill(int things) {
        for (var thing = 0; thing < things; thing++) {
            fifo.add(node(thing));
        }
        while (!fifo.isEmpty()) {
            spent.give(fifo.remove());
        }
    }
}
