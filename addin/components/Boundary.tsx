import { Component, type ReactNode } from "react";
import { toFailure, type Failure } from "../hooks/failure.ts";
import { ErrorMessage } from "./ErrorMessage.tsx";

interface BoundaryProps {
  readonly children: ReactNode;
}

/** What React cannot draw, or a part of the page that did not load, is said instead of leaving the pane blank. */
export class Boundary extends Component<BoundaryProps, { readonly failure: Failure | undefined }> {
  override readonly state: { readonly failure: Failure | undefined } = { failure: undefined };

  static getDerivedStateFromError(error: unknown): { failure: Failure } {
    return { failure: toFailure(error) };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === undefined) return this.props.children;
    return (
      <div className="messages">
        <ErrorMessage
          failure={failure}
          onRetry={() => {
            window.location.reload();
          }}
        />
      </div>
    );
  }
}
