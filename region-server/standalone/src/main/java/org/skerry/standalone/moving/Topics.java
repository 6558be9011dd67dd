// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.moving;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.skerry.ejb.moving.Topic;

/** What can be moved for itself, for the command's help. */
final class Topics implements Iterable<String> {
    static List<String> all() {
        return Arrays.stream(Topic.values()).map(Topic::key).toList();
    }

    @Override
    public Iterator<String> iterator() {
        return all().iterator();
    }
}
