package io.storywire.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.server.ServerSocketFactory;

/**
 * The server's sockets, bound before any part of the server exists. Its configuration can then name real ports, no other
 * process can take a free port between choosing and using it, and a port that is taken is found before anything was
 * written. Clients that come early wait in the backlog.
 */
final class BoundSockets implements ServerSocketFactory, AutoCloseable {

    /** The listeners' address: this machine only. */
    static final String HOST = "127.0.0.1";

    private static final int BACKLOG = 50;

    private final Map<String, ServerSocketChannel> waiting = new ConcurrentHashMap<>();

    /**
     * Binds one more listener.
     *
     * @param port 0 for any free one
     * @return the port that was bound
     * @throws BrokerStartException if it is taken or forbidden
     */
    int bind(String listener, int port) {
        try {
            ServerSocketChannel channel = ServerSocketChannel.open();
            waiting.put(listener, channel);
            channel.bind(address(port), BACKLOG).configureBlocking(false);
            return channel.socket().getLocalPort();
        } catch (IOException e) {
            close();
            throw new BrokerStartException("port " + port + " of " + HOST + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Hands a bound socket over to the server, which closes it in the end. */
    @Override
    public ServerSocketChannel openServerSocket(String listener, InetSocketAddress address, int backlog, int buffer)
            throws IOException {
        ServerSocketChannel channel = waiting.remove(listener);
        if (channel == null) {
            throw new IOException("listener " + listener + " was not bound, or was handed over before");
        }
        return channel;
    }

    /** Closes what was not handed over. */
    @Override
    public void close() {
        waiting.values().forEach(BoundSockets::close);
        waiting.clear();
    }

    /** A port of this machine. */
    static InetSocketAddress address(int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(HOST, new byte[] {127, 0, 0, 1}), port);
        } catch (UnknownHostException e) {
            throw new AssertionError("four bytes are an address", e);
        }
    }

    private static void close(ServerSocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
