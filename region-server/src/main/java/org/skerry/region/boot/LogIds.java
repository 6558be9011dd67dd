// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whom a log line is about. Messages say it as {@code key=value}; what they leave out is taken from the thread's
 * context, which the thread of a region sets to its region. As a word of a pattern this gives what the message lacks.
 */
public final class LogIds extends ClassicConverter {
    private static final Pattern PAIR =
            Pattern.compile("(?<![\\w-])(region|agent|circuit|name|event|step|millis)=(?:\"([^\"]*)\"|([^\\s,;:]+))");

    /** All ids of an event, those of the message first. */
    static Map<String, String> of(ILoggingEvent event) {
        var ids = new LinkedHashMap<String, String>();
        var pairs = PAIR.matcher(event.getFormattedMessage());
        while (pairs.find()) {
            ids.putIfAbsent(pairs.group(1), pairs.group(2) == null ? pairs.group(3) : pairs.group(2));
        }
        event.getMDCPropertyMap().forEach(ids::putIfAbsent);
        return ids;
    }

    @Override
    public String convert(ILoggingEvent event) {
        var context = event.getMDCPropertyMap();
        if (context.isEmpty()) {
            return "";
        }
        var missing = new StringBuilder();
        var message = event.getFormattedMessage();
        context.forEach((key, value) -> {
            if (!message.contains(key + "=")) {
                missing.append(key).append("=\"").append(value).append("\" ");
            }
        });
        return missing.toString();
    }
}
