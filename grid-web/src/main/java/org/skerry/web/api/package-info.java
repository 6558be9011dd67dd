// SPDX-License-Identifier: Apache-2.0
/**
 * The reference frontend: assets, inventories and sessions as JSON under {@code /api/v1}, as {@code openapi.json} beside
 * these classes describes it. Errors are problem documents (RFC 9457). Open {@link org.skerry.web.api.AssetsApiResource}
 * and {@link org.skerry.web.api.AccessGate}, which each call goes through.
 */
@NullMarked
package org.skerry.web.api;

import org.jspecify.annotations.NullMarked;
