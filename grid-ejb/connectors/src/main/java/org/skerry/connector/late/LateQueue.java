// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.late;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.error.ServiceUnavailableException.Reach;
import org.skerry.connector.upstream.LateWrites;

/**
 * Keeps late changes in files and makes them, in order, when {@link #round} finds their services there. A service that refuses one
 * with a plain no has decided; one that answers what nobody can use has not, and the change waits on with all later ones of the
 * same thing. Thread-safe; blocks.
 */
public final class LateQueue implements LateWrites {
    private static final Logger LOG = System.getLogger(LateQueue.class.getName());

    private final LateFiles files;
    private final long mostBytes;
    private final InstantSource time;
    private final Object adding = new Object();
    private final TreeMap<Long, Waiting> waiting = new TreeMap<>();
    private final Map<String, Receiver> receivers = new ConcurrentHashMap<>();
    private final Set<Long> told = ConcurrentHashMap.newKeySet();
    private final ReentrantLock oneRound = new ReentrantLock();
    private long last;
    private long bytes;

    private record Waiting(long number, String service, int size) {}

    /** Makes a change that waited. */
    @FunctionalInterface
    public interface Maker {
        /** False if the service does not want it, which is its last word. */
        boolean make(Method method, List<Object> arguments, Instant since);
    }

    private record Receiver(Class<?> type, Maker maker) {}

    private LateQueue(LateFiles files, long mostBytes, InstantSource time) {
        this.files = files;
        this.mostBytes = mostBytes;
        this.time = time;
    }

    /**
     * Opens a folder with all that waits in it.
     *
     * @param mostBytes of all that waits; more is not kept
     * @throws IOException if the folder cannot be made or read
     */
    public static LateQueue open(Path folder, long mostBytes, InstantSource time) throws IOException {
        var files = new LateFiles(folder);
        var queue = new LateQueue(files, mostBytes, time);
        // one after the other: all of it together may be more than the memory that there is
        for (var number : files.open()) {
            queue.last = number;
            var form = files.read(number);
            try {
                queue.enter(new Waiting(number, LateWrite.serviceOf(form), form.length));
            } catch (IOException corrupt) {
                files.setAside(number, corrupt);
            }
        }
        return queue;
    }

    /** Names who makes the changes of a service. */
    public void serve(String service, Class<?> type, Maker maker) {
        receivers.put(service, new Receiver(type, maker));
    }

    @Override
    public synchronized boolean isWaiting(String service) {
        return waiting.values().stream().anyMatch(one -> one.service.equals(service));
    }

    /** How many wait. */
    public synchronized int size() {
        return waiting.size();
    }

    @Override
    public boolean keep(String service, Method method, List<Object> arguments) {
        var form = new LateWrite(service, method, arguments, time.instant()).toBytes();
        // one at a time, and without the lock of those who only look while the disk takes its time
        synchronized (adding) {
            var number = placeFor(form.length);
            if (number < 0) {
                LOG.log(Level.WARNING, "event=late-write-no-room service={0}", service);
                return false;
            }
            try {
                files.add(number, form);
            } catch (IOException disk) {
                LOG.log(Level.ERROR, "event=late-write-not-kept service={0} problem=\"{1}\"", service, disk.toString());
                return false;
            }
            enter(new Waiting(number, service, form.length));
            return true;
        }
    }

    private synchronized long placeFor(int length) {
        return bytes + length > mostBytes ? -1 : last + 1;
    }

    private synchronized void enter(Waiting one) {
        last = Math.max(last, one.number);
        waiting.put(one.number, one);
        bytes += one.size;
    }

    private synchronized List<Waiting> all() {
        return new ArrayList<>(waiting.values());
    }

    /** Tries all that waits once; who comes while another is at it goes away. Returns how many are over. */
    public int round() {
        if (!oneRound.tryLock()) {
            return 0;
        }
        try {
            var over = 0;
            var away = new HashSet<String>();
            var held = new HashSet<List<Object>>();
            for (var one : all()) {
                if (!away.contains(one.service) && isOver(one, away, held)) {
                    over++;
                }
            }
            return over;
        } finally {
            oneRound.unlock();
        }
    }

    private boolean isOver(Waiting one, Set<String> away, Set<List<Object>> held) {
        var receiver = receivers.get(one.service);
        if (receiver == null) {
            return false;
        }
        LateWrite write;
        try {
            write = LateWrite.read(files.read(one.number), receiver.type);
        } catch (IOException corrupt) {
            return isSetAside(one, corrupt);
        }
        if (held.contains(List.<Object>of(one.service, write.key()))) {
            return false;
        }
        return made(one, write, receiver.maker, away, held);
    }

    private boolean made(Waiting one, LateWrite write, Maker maker, Set<String> away, Set<List<Object>> held) {
        try {
            if (!maker.make(write.method(), write.arguments(), write.since())) {
                LOG.log(
                        Level.INFO,
                        "event=late-write-not-wanted service={0} operation={1} since={2}",
                        one.service,
                        write.method().getName(),
                        write.since());
            }
            done(one);
            return true;
        } catch (ServiceUnavailableException unavailable) {
            if (unavailable.reach() == Reach.ANSWERED) {
                held.add(List.of(one.service, write.key()));
                refused(one, unavailable);
            } else {
                away.add(one.service);
            }
            return false;
        }
    }

    private void refused(Waiting one, ServiceUnavailableException unavailable) {
        if (told.add(one.number)) {
            LOG.log(
                    Level.WARNING,
                    "event=late-write-refused service={0} number={1} problem=\"{2}\"; it waits on",
                    one.service,
                    Long.toString(one.number),
                    unavailable.getMessage());
        }
    }

    private boolean isSetAside(Waiting one, IOException corrupt) {
        try {
            files.setAside(one.number, corrupt);
        } catch (IOException stays) {
            LOG.log(Level.ERROR, "event=late-write-unreadable number={0}", Long.toString(one.number), stays);
            return false;
        }
        forget(one);
        return true;
    }

    private void done(Waiting one) {
        try {
            files.remove(one.number);
        } catch (IOException stays) {
            // it will be made once more after a restart, which changes nothing
            LOG.log(Level.WARNING, "event=late-write-file-stays number={0}", Long.toString(one.number), stays);
        }
        forget(one);
    }

    private synchronized void forget(Waiting one) {
        told.remove(one.number);
        if (waiting.remove(one.number) != null) {
            bytes -= one.size;
        }
    }
}
