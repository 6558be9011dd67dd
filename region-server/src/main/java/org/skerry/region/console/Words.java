// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

import java.util.ArrayList;
import java.util.List;

/** Splits a line into words at blanks; quotes of either kind keep blanks, a backslash the next character. */
final class Words {
    private Words() {}

    /** @throws CommandFailure if a quote is left open */
    static List<String> of(String line) throws CommandFailure {
        var words = new ArrayList<String>();
        var open = read(line, words);
        if (open != 0) {
            throw new CommandFailure("The quote " + open + " is not closed.");
        }
        return words;
    }

    /** The words of an unfinished line; the last one, maybe empty, is the one being written. */
    static List<String> unfinished(String line) {
        var words = new ArrayList<String>();
        var open = read(line, words);
        if (open == 0 && (line.isEmpty() || Character.isWhitespace(line.charAt(line.length() - 1)))) {
            words.add("");
        }
        return words;
    }

    /** The quote that is open at the end, or 0. */
    private static char read(String line, List<String> words) {
        var word = new StringBuilder();
        var begun = false;
        char quote = 0;
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == '\\' && quote != '\'' && i + 1 < line.length()) {
                i++;
                word.append(line.charAt(i));
                begun = true;
            } else if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || (c == '\'' && !begun))) {
                quote = c;
                begun = true;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (begun) {
                    words.add(word.toString());
                    word.setLength(0);
                    begun = false;
                }
            } else {
                word.append(c);
                begun = true;
            }
        }
        if (begun) {
            words.add(word.toString());
        }
        return quote;
    }
}
