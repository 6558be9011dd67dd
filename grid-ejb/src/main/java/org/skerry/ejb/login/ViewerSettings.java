// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What viewers are told at login that is the same for all users.
 *
 * @param members members of the answer as they stand there, such as {@code map-server-url}: texts, and whole numbers
 *     where viewers want those
 * @param classifiedCategories names; viewers know them by their place, from 1
 * @param eventCategories the same of events
 * @param events that viewers announce
 * @param outfitFolder folder of the library that a viewer wears at the first login
 * @param outfitGender {@code male} or {@code female}
 * @param firstLife whether profiles have a page for the first life
 */
public record ViewerSettings(
        Map<String, Object> members,
        List<String> classifiedCategories,
        List<String> eventCategories,
        List<Event> events,
        String outfitFolder,
        String outfitGender,
        boolean firstLife) {
    public ViewerSettings {
        members = Collections.unmodifiableMap(new TreeMap<>(members));
        classifiedCategories = List.copyOf(classifiedCategories);
        eventCategories = List.copyOf(eventCategories);
        events = List.copyOf(events);
    }

    /** Something that is going to happen. */
    public record Event(int id, Instant time, String name) {}
}
