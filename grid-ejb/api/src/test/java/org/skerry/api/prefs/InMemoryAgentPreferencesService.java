// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.prefs;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.id.AgentId;

/** Preferences in memory: the twin for tests. */
public final class InMemoryAgentPreferencesService implements AgentPreferencesService {
    private final Map<AgentId, AgentPreferences> all = new HashMap<>();

    @Override
    public synchronized Optional<AgentPreferences> find(AgentId user) {
        return Optional.ofNullable(all.get(user));
    }

    @Override
    public synchronized String language(AgentId user) {
        return find(user)
                .filter(AgentPreferences::languageIsPublic)
                .map(AgentPreferences::language)
                .filter(language -> !language.isEmpty())
                .orElse(AgentPreferences.DEFAULT_LANGUAGE);
    }

    @Override
    public synchronized boolean store(AgentPreferences preferences) {
        if (!preferences.isUsable()) {
            return false;
        }
        all.put(preferences.user(), preferences);
        return true;
    }
}
