// SPDX-License-Identifier: Apache-2.0
package org.example.memo;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.skerry.api.id.AgentId;
import org.skerry.api.prefs.AgentPreferences;
import org.skerry.api.prefs.AgentPreferencesService;
import org.skerry.connector.spi.ConnectorSettings;
import org.skerry.connector.spi.ServiceConnectorProvider;

/** Preferences in memory; all people speak one language, whatever they say. */
public final class MemoProvider implements ServiceConnectorProvider {
    @Override
    public String id() {
        return "memo";
    }

    @Override
    public Set<Class<?>> services() {
        return Set.of(AgentPreferencesService.class);
    }

    @Override
    public <S> S connect(Class<S> service, ConnectorSettings settings) {
        var language = settings.get("language").orElseThrow(() -> settings.wrong("language", "name one."));
        return service.cast(new Memo(new ConcurrentHashMap<>(), language));
    }

    private record Memo(Map<AgentId, AgentPreferences> kept, String spoken) implements AgentPreferencesService {
        @Override
        public Optional<AgentPreferences> find(AgentId user) {
            return Optional.ofNullable(kept.get(user));
        }

        @Override
        public String language(AgentId user) {
            return spoken;
        }

        @Override
        public boolean store(AgentPreferences preferences) {
            kept.put(preferences.user(), preferences);
            return true;
        }
    }
}
