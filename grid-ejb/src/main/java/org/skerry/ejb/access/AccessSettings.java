// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.access;

import org.skerry.api.access.AccessPolicy;
import org.skerry.api.export.ExportPolicy;

/** What is configured: the policy of access, by its word, and that of what may leave. */
public record AccessSettings(String word, AccessPolicy policy, ExportPolicy export) {}
