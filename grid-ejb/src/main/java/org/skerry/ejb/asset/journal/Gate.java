// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.journal;

/** Lets many through, until somebody closes it and waits for those who are inside. Thread-safe. */
final class Gate {
    private int inside;
    private int closed;

    /** False while it is closed; otherwise {@link #leave} is to follow. */
    synchronized boolean enter() {
        if (closed > 0) {
            return false;
        }
        inside++;
        return true;
    }

    synchronized void leave() {
        inside--;
        notifyAll();
    }

    /** Returns when nobody is inside. It opens again when all who have closed it have opened it. */
    synchronized void close() {
        closed++;
        var interrupted = false;
        while (inside > 0) {
            try {
                wait();
            } catch (InterruptedException kept) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void open() {
        closed--;
    }
}
