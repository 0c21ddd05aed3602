import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

public class Main {
    static final URI URL = URI.create("@wsurl@");

    public static void main(String[] args) throws Exception {
        var echo = new CompletableFuture<String>();
        var listener = new WebSocket.Listener() {
            @Override
            public CompletionStage<?> onText(
                    WebSocket socket, CharSequence data, boolean last) {
                echo.complete(data.toString());
                return null;
            }
        };
        @why@
        var socket = HttpClient.newHttpClient().newWebSocketBuilder()
                .buildAsync(URL, listener)
                .get(5, TimeUnit.SECONDS);
        socket.sendText("hello", true).join();
        System.out.println("echo: " + echo.get(5, TimeUnit.SECONDS));
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }
}
