// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.grid;

/**
 * Where a region is reached.
 *
 * @param host external host name or address, for the viewer's UDP
 * @param httpPort of the simulator's HTTP server
 * @param serverUri base of its HTTP services, always ending in a slash
 * @param udpPort of the region's circuits
 */
public record RegionEndpoint(String host, int httpPort, String serverUri, int udpPort) {}
